import { useMessages } from "../messages";
import { Form } from "./form";
import { LabelledControl } from "./labelled";

interface PastedListFormProps {
  /** The address of the preview to which the form leads. */
  action: string;
  words: Record<"label" | "hint" | "example" | "file" | "fileHint" | "look" | "lookNote", string>;
  /** The text that was typed in the list field. */
  text: string;
  /** The error code of the list as a whole, or null. A code about a file begins with `file-`. */
  problem: string | null;
}

/** A form to paste a list of people or to choose a file with one. It leads to a preview and changes nothing. */
export function PastedListForm({ action, words, text, problem }: PastedListFormProps) {
  const { problems } = useMessages().invitation;
  const sentence = problem ? (problems[problem] ?? problems["list-empty"]) : undefined;
  const ofFile = problem?.startsWith("file-") ?? false;
  return (
    <Form action={action} encType="multipart/form-data" className="flow">
      <LabelledControl id="list" label={words.label} hint={words.hint} problem={ofFile ? undefined : sentence}>
        {(field) => (
          <textarea
            {...field}
            className="input people"
            name="list"
            rows={8}
            defaultValue={text}
            spellCheck={false}
            autoComplete="off"
            placeholder={words.example}
          />
        )}
      </LabelledControl>
      <LabelledControl id="file" label={words.file} hint={words.fileHint} problem={ofFile ? sentence : undefined}>
        {(field) => <input {...field} className="input" type="file" name="file" accept={accepted} />}
      </LabelledControl>
      <p className="row">
        <button className="btn" type="submit">
          {words.look}
        </button>
      </p>
      <p className="small">{words.lookNote}</p>
    </Form>
  );
}

const accepted =
  ".csv,.txt,.tsv,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
