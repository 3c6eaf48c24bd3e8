import { Form } from "~/ui/forms/form";
import { LabelledControl } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

interface OwnColumnListFormProps {
  /** The address of the column. */
  path: string;
  /** The text that was typed in the list field. */
  text: string;
  /** The error code of the list as a whole, or null. */
  problem: string | null;
}

/** The form to fill a column by a list: paste it or choose a file. It leads to a preview and changes nothing. */
export function OwnColumnListForm({ path, text, problem }: OwnColumnListFormProps) {
  const { ownColumns, invitation } = useMessages();
  const words = ownColumns.list;
  const sentence = problem ? (invitation.problems[problem] ?? invitation.problems["list-empty"]) : undefined;
  const ofFile = problem?.startsWith("file-") ?? false;
  return (
    <Form action={`${path}/preview`} encType="multipart/form-data" className="flow">
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
