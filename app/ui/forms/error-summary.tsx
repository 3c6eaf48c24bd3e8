import { useMessages } from "../messages";
import { type ErrorWords, errorSentence } from "../messages/error-code";
import { StateSign } from "../motif";
import type { RefusedFormState } from "./refused-form-state";

interface ErrorSummaryProps {
  form: RefusedFormState | undefined;
  words: ErrorWords;
  /** Returns the name of a field, to be written before an error that does not mention the field. */
  nameOf?: ((field: string) => string | null) | undefined;
  /** The text with which the ids of the form's fields begin. */
  idPrefix?: string | undefined;
}

/** A summary of the errors, above a form that was refused. The summary takes the focus, so that nobody misses it. */
export function ErrorSummary({ form, words, nameOf, idPrefix = "" }: ErrorSummaryProps) {
  const { account } = useMessages();
  if (!form || Object.keys(form.errors).length === 0) return null;
  const { form: whole, ...fields } = form.errors;
  const tell = (name: string, code: string) => {
    const about = nameOf?.(name);
    return `${about ? `${about}: ` : ""}${errorSentence(words, code, name)}`;
  };
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
    <div className="problem" role="alert" tabIndex={-1} autoFocus data-not-saved="">
      <StateSign name="stuck" />
      <div>
        <p>{account.summaryTitle}</p>
        {whole === "too-many-tries" && <p>{account.tooMany(form.retryAfterSeconds ?? 60)}</p>}
        {whole && whole !== "too-many-tries" && <p>{errorSentence(words, whole, "form")}</p>}
        {Object.keys(fields).length > 0 && (
          <ul>
            {Object.entries(fields).map(([name, code]) => (
              <li key={name}>
                <a href={`#${idPrefix}${name}`}>{tell(name, code)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
