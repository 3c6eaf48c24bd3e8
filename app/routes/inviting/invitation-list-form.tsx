import { Form } from "~/ui/forms/form";
import { LabelledControl } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

interface InvitationListFormProps {
  cohortId: string;
  /** The text that was typed in the list field. */
  text: string;
  /** The error code of the list as a whole, or null. */
  problem: string | null;
}

/** The form to invite people: paste a list or choose a file. It leads to a preview and sends no mail. */
export function InvitationListForm({ cohortId, text, problem }: InvitationListFormProps) {
  const { invitation } = useMessages();
  const words = problem ? (invitation.problems[problem] ?? invitation.problems["list-empty"]) : undefined;
  const ofFile = problem?.startsWith("file-") ?? false;
  return (
    <Form action={`/cohorts/${cohortId}/invitations/preview`} encType="multipart/form-data" className="flow">
      <LabelledControl
        id="list"
        label={invitation.list}
        hint={invitation.listHint}
        problem={ofFile ? undefined : words}
      >
        {(field) => (
          <textarea
            {...field}
            className="input people"
            name="list"
            rows={8}
            defaultValue={text}
            spellCheck={false}
            autoComplete="off"
            placeholder={invitation.listExample}
          />
        )}
      </LabelledControl>
      <LabelledControl
        id="file"
        label={invitation.file}
        hint={invitation.fileHint}
        problem={ofFile ? words : undefined}
      >
        {(field) => <input {...field} className="input" type="file" name="file" accept={accepted} />}
      </LabelledControl>
      <p className="row">
        <button className="btn" type="submit">
          {invitation.look}
        </button>
      </p>
      <p className="small">{invitation.lookNote}</p>
    </Form>
  );
}

const accepted =
  ".csv,.txt,.tsv,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
