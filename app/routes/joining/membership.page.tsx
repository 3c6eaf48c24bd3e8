import type { TrainerMessage } from "~/cohorts/following/member-for-trainer";
import type { CohortForMember } from "~/cohorts/joining/membership";
import type { SittingForMember } from "~/cohorts/sittings/sitting-views";
import type { FinalTestGrant } from "~/learning/final/grants/final-test-grant";
import type { FinalTestResultForTrainer } from "~/learning/final/results/final-test-result-for-trainer";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { coursePath, finalTestPath, membershipPath } from "~/ui/addresses";
import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { CohortDetailsList, type CourseTitleAndLessons, DeadlineList } from "~/ui/cohorts/cohort-details-list";
import { ConsentNotice } from "~/ui/cohorts/consent-notice";
import { FinalTestGrantList, FinalTestResults } from "~/ui/cohorts/final-test-results";
import { OwnReminderMailSwitchForm } from "~/ui/cohorts/switch-forms";
import { TrainerMessageList } from "~/ui/cohorts/trainer-message-list";
import { WhatTrainersSeePanel } from "~/ui/cohorts/what-trainers-see-panel";
import { CourseLanguageProvider } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { DeadlineCalendarLink } from "./calendar.page";

interface MembershipPageProps {
  membership: CohortForMember;
  course: CourseTitleAndLessons;
  /** What the member passed: lessons, and empty for the course as a whole. */
  passed: string[];
  messages: TrainerMessage[];
  /** The member's final tests of the course, the earliest first, and the new series that trainers granted. */
  tests: FinalTestResultForTrainer[];
  grants: FinalTestGrant[];
  /** The sittings of the group that are open or to come, without their codes. */
  sittings: SittingForMember[];
  /** What the member did just now: they joined, or agreed to what trainers see. */
  done: "joined" | "consent" | null;
  now: Date;
}

/** The page of a group as its member sees it: deadlines, messages, what the trainer sees, and how to leave. */
export function MembershipPage({
  membership,
  course,
  passed,
  messages,
  tests,
  grants,
  sittings,
  done,
  now,
}: MembershipPageProps) {
  const { membership: words, invitation, ownColumns } = useMessages();
  const { page, offer } = words;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <a href="/learning">{words.list.title}</a>
        </p>
        <h1 className="named">{membership.name}</h1>
        {done ? (
          <div className="mt5">
            <ActionDoneNotice>{done === "joined" ? page.joined : words.consent.done}</ActionDoneNotice>
          </div>
        ) : null}
        <div className="mt7">
          <CohortDetailsList cohort={membership} course={course} joinedAt={membership.joinedAt} />
        </div>
        <p className="row mt5">
          <a className="btn" href={coursePath(course.id)}>
            {page.toCourse}
          </a>
        </p>
      </div>
      <ConsentNotice cohorts={membership.asksConsent ? [membership] : []} />
      {membership.welcome ? (
        <TitledPageRow title={offer.welcome}>
          <p className="welcome">{membership.welcome}</p>
        </TitledPageRow>
      ) : null}
      <TitledPageRow title={offer.deadlines}>
        <div className="flow">
          <DeadlineList deadlines={membership.deadlines} lessons={course.lessons} now={now} passed={passed} />
          {membership.deadlines.length > 0 ? (
            <p>
              <DeadlineCalendarLink />
            </p>
          ) : null}
        </div>
      </TitledPageRow>
      <SittingsOfGroup
        courseId={course.id}
        sittings={sittings}
        busyIn={tests.find(({ handedInAt }) => handedInAt === null)?.sitting?.id ?? null}
      />
      <TitledPageRow title={page.messages} note={messages.length > 0 ? page.messagesNote : undefined}>
        <TrainerMessageList messages={messages} />
      </TitledPageRow>
      {membership.ownColumns.length > 0 ? (
        <TitledPageRow title={ownColumns.membership.title} note={ownColumns.membership.note}>
          <DefinitionList facts={membership.ownColumns.map(({ name, value }) => ({ label: name, value }))} />
        </TitledPageRow>
      ) : null}
      <OwnFinalTests membership={membership} course={course} tests={tests} grants={grants} />
      <TitledPageRow title={invitation.reminders.title}>
        {membership.reminds ? (
          <OwnReminderMailSwitchForm cohortId={membership.id} reminders={membership.reminders} />
        ) : (
          <p>{page.remindersNone}</p>
        )}
      </TitledPageRow>
      <TitledPageRow title={page.sees}>
        <div className="flow">
          <WhatTrainersSeePanel finalTests={membership.showsFinalTests} choices={membership.showsChoices} own />
          <p>
            <a className="go" href="/account/log">
              {page.log}
            </a>
          </p>
        </div>
      </TitledPageRow>
      <TitledPageRow title={page.leaveTitle}>
        <div className="flow">
          <p>{page.leaveNote}</p>
          <p>
            <a className="go" href={`${membershipPath(membership.id)}/leave`}>
              {page.leave}
            </a>
          </p>
        </div>
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}

/** When and where the group makes the final test under supervision, and how a member takes part. Nothing if there is no sitting to come. */
function SittingsOfGroup({
  courseId,
  sittings,
  busyIn,
}: {
  courseId: string;
  sittings: SittingForMember[];
  /** The sitting in which the member began an attempt that is not handed in, or null. */
  busyIn: string | null;
}) {
  const { title, member, when } = useMessages().sitting;
  if (sittings.length === 0) return null;
  return (
    <TitledPageRow title={title} note={member.ofGroup.note}>
      <div className="flow">
        <ul className="rows plain read">
          {sittings.map(({ id, room, opensAt, closesAt }) => (
            <li key={id}>
              <b>{when(opensAt, closesAt)}</b>
              <p className="named">{room}</p>
            </li>
          ))}
        </ul>
        {sittings.some(({ id }) => id === busyIn) ? <p>{member.ofGroup.busy}</p> : null}
        {sittings.every(({ id }) => id === busyIn) ? null : <p>{member.ofGroup.how}</p>}
        <p>
          <a className="go" href={finalTestPath(courseId)}>
            {member.ofGroup.link}
          </a>
        </p>
      </div>
    </TitledPageRow>
  );
}

/** What the trainer sees of the member's final tests, if the course has a final test. */
function OwnFinalTests({
  membership,
  course,
  tests,
  grants,
}: Pick<MembershipPageProps, "membership" | "course" | "tests" | "grants">) {
  const words = useMessages().following.finalTest;
  const { finalTest } = course;
  if (!finalTest) return null;
  return (
    <TitledPageRow title={words.title} note={membership.showsFinalTests ? words.ownNote : undefined}>
      <div className="flow">
        {membership.showsFinalTests ? null : <p>{words.ownHidden}</p>}
        <FinalTestResults tests={tests} finalTest={finalTest} />
        <FinalTestGrantList grants={grants} />
      </div>
    </TitledPageRow>
  );
}
