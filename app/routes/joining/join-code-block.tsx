import type { JoinCode } from "~/cohorts/joining/join-code-view";
import { formatReadableCode } from "~/platform/text/readable-code";
import { joinTicketPath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import { formatLongDateTime } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { QrCode } from "~/ui/qr-code";

interface JoinCodeBlockProps {
  cohortId: string;
  code: JoinCode;
  /** The scheme and host of this site, with which the link to join begins. */
  origin: string;
}

/** A join code for the trainer to read aloud, click or show for scanning, with how many people used it and until when it works. */
export function JoinCodeBlock({ cohortId, code, origin }: JoinCodeBlockProps) {
  const { cohort, locale } = useMessages();
  const { joining } = cohort;
  const { used, maximum } = code;
  const link = `${origin}${joinTicketPath(code.code)}`;
  const written = formatReadableCode(code.code);
  // The last moment at which the code works.
  const until = new Date(code.endsAt.getTime() - 1);
  return (
    <article className="code-block">
      <QrCode text={link} title={joining.qr(written)} />
      <div className="flow">
        <h3 className="code-big">{written}</h3>
        <p className="small">{joining.qrHelp(`${origin.replace(/^https?:\/\//, "")}/join`)}</p>
        <DefinitionList
          facts={[
            {
              label: joining.link,
              value: <a href={link}>{link}</a>,
            },
            { label: joining.places, value: joining.taken(used, maximum) },
            { label: joining.until, value: formatLongDateTime(until, locale) },
          ]}
        />
        {used >= maximum ? <FieldProblem id={`full-${code.code}`}>{joining.full}</FieldProblem> : null}
        <Form action={`/cohorts/${cohortId}/joining/revoke`}>
          <input type="hidden" name="code" value={code.id} />
          <button className="btn quiet slim" type="submit">
            {joining.revoke} <span className="vh">{joining.revokeWhich(written)}</span>
          </button>
        </Form>
      </div>
    </article>
  );
}
