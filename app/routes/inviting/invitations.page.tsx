import type { Invitation, InvitationCountsByState } from "~/cohorts/inviting/invitation";
import { invitationStates } from "~/cohorts/inviting/invitation";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { EmptyListMessage, FigureList } from "~/ui/blocks";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { formatShortDateTime } from "~/ui/dates";
import { FieldProblem } from "~/ui/forms/labelled";
import { PastedListForm } from "~/ui/forms/pasted-list-form";
import { useMessages } from "~/ui/messages";
import { PreviousNextListPageLinks } from "~/ui/previous-next-list-page-links";
import { InvitationTable } from "./invitation-table";

interface InvitationsPageProps {
  cohort: { id: string; name: string };
  page: number;
  invitations: Invitation[];
  more: boolean;
  counts: InvitationCountsByState;
  lateSince: Date | null;
  done: "again" | "withdrawn" | "gone" | "cohort-over" | null;
  /** The number of people who were invited just now. Null if the page was not opened by sending invitations. */
  sent: number | null;
}

export function InvitationsPage(props: InvitationsPageProps) {
  const { cohort, invitations, counts, lateSince, done, sent } = props;
  const { invitation, locale } = useMessages();
  const waiting = counts.waiting ?? 0;
  const answered = done !== null || sent !== null;
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={invitation.title} current="invitations" />
        <p className="lead read mt5">{invitation.lead}</p>
        {/* biome-ignore lint/a11y/noAutofocus: this answers a form, whose button may be gone. */}
        <div className="mt5" tabIndex={answered ? -1 : undefined} autoFocus={answered}>
          {sent === null ? null : <ActionDoneNotice>{invitation.sent(sent)}</ActionDoneNotice>}
          {done === "again" || done === "withdrawn" ? (
            <ActionDoneNotice>{invitation.done[done]}</ActionDoneNotice>
          ) : null}
          {done === "gone" || done === "cohort-over" ? (
            <FieldProblem id="not-done">{invitation.done[done]}</FieldProblem>
          ) : null}
          {lateSince ? (
            <FieldProblem id="late">{invitation.late(waiting, formatShortDateTime(lateSince, locale))}</FieldProblem>
          ) : null}
        </div>
        {invitations.length > 0 ? <Counts counts={counts} /> : null}
      </div>
      {useIsArchivedGroup() ? null : (
        <section className="band" aria-labelledby="invite">
          <div className="wrap">
            <h2 id="invite">{invitation.invite}</h2>
            <div className="read mt5">
              <PastedListForm
                action={`/cohorts/${cohort.id}/invitations/preview`}
                words={invitation.list}
                text=""
                problem={null}
              />
            </div>
          </div>
        </section>
      )}
      <section className="band" aria-labelledby="invited">
        <div className="wrap">
          <h2 id="invited">{invitation.invited}</h2>
          <div className="mt5">
            {invitations.length === 0 && props.page === 1 ? (
              <EmptyListMessage title={invitation.noneTitle} text={invitation.none} />
            ) : (
              <InvitationTable cohortId={cohort.id} invitations={invitations} />
            )}
          </div>
          <PreviousNextListPageLinks
            page={props.page}
            more={props.more}
            label={invitation.pages}
            address={(page) => `/cohorts/${cohort.id}/invitations?page=${page}#invited`}
          />
        </div>
      </section>
    </>
  );
}

function Counts({ counts }: { counts: InvitationCountsByState }) {
  const { states } = useMessages().invitation;
  const figures = invitationStates.map((state) => ({ label: states[state], value: counts[state] ?? 0 }));
  return <FigureList figures={figures.filter(({ value }) => value > 0)} space="mt7" />;
}
