/** These pages ask for confirmation: before a member leaves a group, and before a trainer removes a member. */
import type { ReactNode } from "react";
import type { SupervisionAtStake } from "~/learning/sitting/sitting";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { cohortMemberPath, membershipPath } from "~/ui/addresses";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface LeaveCohortPageProps {
  cohort: CohortIdAndName;
  /** Which attempt of a sitting loses by it. */
  atStake: SupervisionAtStake | null;
}

export function LeaveCohortPage({ cohort, atStake }: LeaveCohortPageProps) {
  const words = useMessages().membership.leave;
  return (
    <AccountPageLayout title={words.title(cohort.name)} lead={words.lead}>
      {atStake ? (
        <p>
          <b>{words.atStake[atStake]}</b>
        </p>
      ) : null}
      <p>{words.keeps}</p>
      <p>{words.back}</p>
      <Confirm submit={words.submit} cancel={{ href: membershipPath(cohort.id), text: words.cancel }} />
    </AccountPageLayout>
  );
}

interface RemoveMemberPageProps {
  cohort: CohortIdAndName;
  member: { learnerId: string; name: string };
  language: string;
  atStake: SupervisionAtStake | null;
}

export function RemoveMemberPage({ cohort, member, language, atStake }: RemoveMemberPageProps) {
  const words = useMessages().membership.remove;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  return (
    <CohortMemberPageLayout
      cohort={cohort}
      title={words.title(member.name)}
      up={{ href: path, text: member.name }}
      language={language}
    >
      <div className="flow read">
        <p className="lead">{words.lead}</p>
        {atStake ? (
          <p>
            <b>{words.atStake[atStake]}</b>
          </p>
        ) : null}
        <p>{words.told}</p>
        <p>{words.back}</p>
        <Confirm submit={words.submit} cancel={{ href: path, text: words.cancel }} />
      </div>
    </CohortMemberPageLayout>
  );
}

function Confirm({ submit, cancel }: { submit: ReactNode; cancel: { href: string; text: string } }) {
  return (
    <Form className="row" inArchive="open">
      <button className="btn" type="submit">
        {submit}
      </button>
      <a className="go" href={cancel.href}>
        {cancel.text}
      </a>
    </Form>
  );
}
