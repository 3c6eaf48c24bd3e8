import { importRetentionDays } from "~/studio/imports/source-import";
import { studioPath } from "~/ui/addresses";
import { Form } from "~/ui/forms/form";
import { LabelledControl } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

interface BringSourceFormProps {
  title: string;
  /** How the names of files end that can be read. */
  extensions: string[];
  /** The error code of the file that was sent, or undefined. */
  problem?: string | undefined;
}

/** The form with which an author brings a file. With the script, a file can be dragged on it, and it says how much was sent. */
export function BringSourceForm({ title, extensions, problem }: BringSourceFormProps) {
  const { studio } = useMessages();
  const words = studio.bring;
  // Of a format with several, the usual one is enough.
  const names = extensions
    .map((each) => each.slice(1))
    .filter((each) => !["htm", "xhtml", "markdown", "text"].includes(each));
  const sentences: Record<string, string> = studio.errors;
  return (
    <Form
      action={studioPath}
      encType="multipart/form-data"
      className="drop"
      data-upload=""
      data-most-bytes={40_000_000}
      data-too-large={sentences["file-too-large"]}
      data-missing={sentences["file-missing"]}
      data-sending={words.sending}
      data-sent={words.sent}
      data-failed={words.failed}
    >
      <h2>{title}</h2>
      <p className="drop-hint" data-drag={words.drag} data-drop={words.drop} hidden />
      <LabelledControl
        id="file"
        label={words.label}
        hint={words.hint(names)}
        problem={problem ? (sentences[problem] ?? problem) : undefined}
      >
        {(field) => <input {...field} className="input" type="file" name="file" accept={extensions.join(",")} />}
      </LabelledControl>
      <p className="line">
        <button className="tool do" type="submit">
          {words.button}
        </button>
      </p>
      <div data-progress="" hidden>
        <progress max={100} value={0} aria-label={words.button} />
        <p className="soft" data-said="" />
      </div>
      <p className="small">{words.note(importRetentionDays)}</p>
    </Form>
  );
}
