import type { TrainerMessage } from "~/cohorts/following/member-for-trainer";
import type { CohortForMember } from "~/cohorts/joining/membership";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { coursePath, membershipPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CohortDetailsList, type CourseTitleAndLessons, DeadlineList } from "~/ui/cohorts/cohort-details-list";
import { OwnReminderMailSwitchForm } from "~/ui/cohorts/switch-forms";
import { TrainerMessageList } from "~/ui/cohorts/trainer-message-list";
import { WhatTrainersSeePanel } from "~/ui/cohorts/what-trainers-see-panel";
import { CourseLanguageProvider } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { DeadlineCalendarLink } from "./calendar.page";

interface MembershipPageProps {
  membership: CohortForMember;
  course: CourseTitleAndLessons;
  messages: TrainerMessage[];
  /** Whether the member joined just now. */
  joined: boolean;
  now: Date;
}

/** The page of a group as its member sees it: deadlines, messages, what the trainer sees, and how to leave. */
export function MembershipPage({ membership, course, messages, joined, now }: MembershipPageProps) {
  const { membership: words, invitation } = useMessages();
  const { page, offer } = words;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <a href="/learning">{words.list.title}</a>
        </p>
        <h1 className="named">{membership.name}</h1>
        {joined ? (
          <div className="mt5">
            <ActionDoneNotice>{page.joined}</ActionDoneNotice>
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
      {membership.welcome ? (
        <TitledPageRow title={offer.welcome}>
          <p className="welcome">{membership.welcome}</p>
        </TitledPageRow>
      ) : null}
      <TitledPageRow title={offer.deadlines}>
        <div className="flow">
          <DeadlineList deadlines={membership.deadlines} lessons={course.lessons} now={now} />
          {membership.deadlines.length > 0 ? (
            <p>
              <DeadlineCalendarLink />
            </p>
          ) : null}
        </div>
      </TitledPageRow>
      <TitledPageRow title={page.messages} note={messages.length > 0 ? page.messagesNote : undefined}>
        <TrainerMessageList messages={messages} />
      </TitledPageRow>
      <TitledPageRow title={invitation.reminders.title}>
        {membership.reminds ? (
          <OwnReminderMailSwitchForm cohortId={membership.id} reminders={membership.reminders} />
        ) : (
          <p>{page.remindersNone}</p>
        )}
      </TitledPageRow>
      <TitledPageRow title={page.sees}>
        <div className="flow">
          <WhatTrainersSeePanel />
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
