import { useMessages } from "../messages";
import { Sign } from "../motif";
import type { FormState } from "./form-state";

/** `tell`: words for codes that are not of an account. Stands above a refused form and takes the focus, so that nobody misses that it was refused. */
export function ErrorSummary({
  form,
  tell,
}: {
  form: FormState | undefined;
  tell?: (code: string, field?: string) => string;
}) {
  const { account } = useMessages();
  const say = tell ?? account.error;
  if (!form || Object.keys(form.errors).length === 0) return null;
  const { form: whole, ...fields } = form.errors;
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
    <div className="problem" role="alert" tabIndex={-1} autoFocus>
      <Sign name="stuck" />
      <div>
        <p>{account.summaryTitle}</p>
        {whole === "too-many-tries" && <p>{account.tooMany(form.retryAfterSeconds ?? 60)}</p>}
        {whole && whole !== "too-many-tries" && <p>{say(whole)}</p>}
        {Object.keys(fields).length > 0 && (
          <ul>
            {Object.entries(fields).map(([name, code]) => (
              <li key={name}>
                <a href={`#${name}`}>{say(code, name)}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
