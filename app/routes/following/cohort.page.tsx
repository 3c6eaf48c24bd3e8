import type { ReactNode } from "react";
import type { MissedInsight } from "~/cohorts/answers/insight";
import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import type { CohortWithTrainerRole } from "~/cohorts/group/cohort";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { closingCasePrintPath, coursePath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { ArchivedCohortNotice } from "~/ui/cohorts/archived-cohort-notice";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortNav } from "~/ui/cohorts/cohort-nav";
import { MostMissedInsight } from "~/ui/cohorts/most-missed-insight";
import { CohortMomentText } from "~/ui/cohorts/overview/cohort-moment-text";
import { MatrixLiveStatus } from "~/ui/cohorts/overview/matrix-live-status";
import { NextDeadlineLine } from "~/ui/cohorts/overview/next-deadline-line";
import { ReadyForFinalTestLine } from "~/ui/cohorts/overview/ready-for-final-test-line";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { MembersWithNeedsSection, type MembersWithNeedsSectionProps } from "./members-with-needs-section";
import { ProgressMatrixSection, type ProgressMatrixSectionProps } from "./progress-matrix-section";

interface CohortOverviewPageProps extends Omit<ProgressMatrixSectionProps, "cohort" | "figures" | "next"> {
  cohort: Pick<CohortWithTrainerRole, "id" | "name" | "startsOn" | "endsOn" | "archivedAt">;
  /** The day in Amsterdam. */
  today: string;
  figures: MemberCountsByStatus;
  next: Parameters<typeof NextDeadlineLine>[0]["next"];
  ready: { learnerId: string; name: string }[];
  /** What the group does not understand, in one sentence; null if there is nothing to say. */
  insight: MissedInsight | null;
  /** The name of the member whom a trainer removed just now, if the address says so. */
  removed: string | null;
  list: Omit<MembersWithNeedsSectionProps, "cohortId" | "language" | "figures">;
}

/**
 * The first page of a cohort: the next deadline, the members who need the trainer, and the matrix of progress (members by lessons). On a desk
 * the members who need the trainer stand beside the matrix.
 */
export function CohortOverviewPage(props: CohortOverviewPageProps) {
  const { cohort, course, figures, list, today, removed } = props;
  const { matrix: words, membership } = useMessages();
  return (
    <div className="wrap band overview">
      <div className="top">
        <div>
          <p className="over">
            <CohortMomentText cohort={cohort} today={today} />{" "}
            <a href={coursePath(course.id)}>
              <CourseLanguageProvider language={course.language}>
                <CourseText>{course.title}</CourseText>
              </CourseLanguageProvider>
            </a>
          </p>
          <h1>{cohort.name}</h1>
        </div>
        <CohortNav cohortId={cohort.id} current="overview" />
      </div>
      <ArchivedCohortNotice cohort={cohort} />
      {removed === null ? null : <ActionDoneNotice>{membership.remove.done(removed)}</ActionDoneNotice>}
      {figures.members > 0 ? (
        <Desk {...props} />
      ) : (
        <>
          <div data-live={`/cohorts/${cohort.id}/live`}>
            <NoMembers cohortId={cohort.id} />
          </div>
          {list.bounced.length > 0 ? <Needs {...props} /> : null}
        </>
      )}
      {course.hasClosingCase ? (
        <p className="mt5">
          <a href={closingCasePrintPath(course.id)}>{words.closingCase}</a>
        </p>
      ) : null}
    </div>
  );
}

function Desk(props: CohortOverviewPageProps) {
  const { cohort, course, deadlines, ready, insight } = props;
  return (
    <div className="desk2">
      <NextDeadlineLine {...props} hasDeadlines={deadlines.length > 0} />
      <aside>
        <Needs {...props} />
        <ReadyForFinalTestLine cohort={cohort} query={props.query} ready={ready} />
        <CourseLanguageProvider language={course.language}>
          <MostMissedInsight cohortId={cohort.id} insight={insight} />
        </CourseLanguageProvider>
      </aside>
      <ProgressMatrixSection {...props} />
    </div>
  );
}

function Needs({ cohort, course, figures, list }: CohortOverviewPageProps): ReactNode {
  return <MembersWithNeedsSection cohortId={cohort.id} language={course.language} figures={figures} {...list} />;
}

function NoMembers({ cohortId }: { cohortId: string }) {
  const { matrix: words } = useMessages();
  if (useIsArchivedGroup()) return <EmptyListMessage title={words.empty} text="" />;
  return (
    <>
      <EmptyListMessage
        title={words.empty}
        text={words.emptyText}
        action={
          <span className="row">
            <a className="btn" href={`/cohorts/${cohortId}/invitations`}>
              {words.emptyAction}
            </a>
            <a className="btn quiet" href={`/cohorts/${cohortId}/joining`}>
              {words.emptyCode}
            </a>
          </span>
        }
      />
      <p className="small mt5">
        <MatrixLiveStatus isEmpty />
      </p>
    </>
  );
}
