import type { InvitationPreviewLine } from "~/cohorts/inviting/invitation";
import { FigureList } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { Form } from "~/ui/forms/form";
import { PastedListForm } from "~/ui/forms/pasted-list-form";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";

export interface InvitationPreviewPageProps {
  cohort: { id: string; name: string };
  text: string;
  /** The error code that tells why the list could not be read, or null. */
  problem: string | null;
  lines: InvitationPreviewLine[];
}

const signs: Record<InvitationPreviewLine["kind"], StateSignName> = {
  person: "done",
  invited: "open",
  double: "open",
  wrong: "again",
};
// The summary counts the lines in this order. The list below it keeps its own order.
const kinds = ["person", "wrong", "double", "invited"] as const;

/**
 * The page that shows how a list of people was read, before any mail is sent. Its form contains the list, which is read again when it is
 * sent.
 */
export function InvitationPreviewPage({ cohort, text, problem, lines }: InvitationPreviewPageProps) {
  const { invitation } = useMessages();
  const words = invitation.preview;
  const count = (kind: InvitationPreviewLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  const people = count("person");
  const remarked = lines.filter((line) => "remark" in line && line.remark).length;
  const asked = lines.length > 0;
  const title = problem ? words.unread : asked ? words.title : invitation.invite;
  return (
    <>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={title}
          current="invitations"
          up={{ href: `/cohorts/${cohort.id}/invitations`, text: `${cohort.name}: ${invitation.title}` }}
        />
        {asked ? (
          <>
            <p className="lead read mt5">{words.lead}</p>
            <FigureList figures={kinds.map((kind) => ({ label: words.counts[kind], value: count(kind) }))} />
            {remarked > 0 ? <p className="read mt5">{words.remarked(remarked)}</p> : null}
            <Send cohortId={cohort.id} text={text} people={people} />
          </>
        ) : null}
      </div>
      {asked ? (
        <section className="band" aria-labelledby="lines">
          <div className="wrap">
            <h2 id="lines">{words.lines}</h2>
            <div className="mt5">
              <Lines lines={lines} />
            </div>
          </div>
        </section>
      ) : null}
      <section className="band" aria-labelledby="mend">
        <div className="wrap">
          <h2 id="mend">{asked ? words.mend : invitation.yourList}</h2>
          <div className="read mt5">
            <PastedListForm
              action={`/cohorts/${cohort.id}/invitations/preview`}
              words={invitation.list}
              text={text}
              problem={problem}
            />
          </div>
        </div>
      </section>
    </>
  );
}

function Send({ cohortId, text, people }: { cohortId: string; text: string; people: number }) {
  const { invitation } = useMessages();
  const words = invitation.preview;
  if (people === 0) return <p className="mt5">{words.nobody}</p>;
  return (
    // In URL encoding, a long list could become three times as long.
    <Form action={`/cohorts/${cohortId}/invitations/send`} encType="multipart/form-data" className="mt5">
      <textarea name="list" defaultValue={text} hidden readOnly />
      <button className="btn" type="submit">
        {words.send(people)}
      </button>
    </Form>
  );
}

function Lines({ lines }: { lines: InvitationPreviewLine[] }) {
  const { invitation } = useMessages();
  const words = invitation.preview;
  const told = (line: InvitationPreviewLine) => {
    if (line.kind === "wrong") return [words.problems[line.problem]];
    const state = line.kind === "double" ? words.double(line.first) : words.told[line.kind];
    return line.remark ? [state, words.remarks[line.remark]] : [state];
  };
  return (
    <ResponsiveTable
      caption={words.lines}
      // Rows have their position as key, because one line of the list may contain several addresses.
      rows={lines.map((line, at) => ({ line, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        { key: "line", label: words.line, cell: ({ line }) => line.line },
        {
          key: "who",
          label: words.who,
          cell: ({ line }) =>
            line.kind === "wrong" ? (
              <code>{line.text}</code>
            ) : (
              <span className="invited">
                <span>{line.name || line.email}</span>
                {line.name ? <span className="small">{line.email}</span> : null}
              </span>
            ),
        },
        {
          key: "told",
          label: words.what,
          cell: ({ line }) => (
            <span className="invited">
              <span className="state">
                <StateSign name={signs[line.kind]} />
                {words.kinds[line.kind]}
              </span>
              {told(line)
                .filter(Boolean)
                .map((text) => (
                  <span className="small" key={text}>
                    {text}
                  </span>
                ))}
            </span>
          ),
        },
      ]}
    />
  );
}
