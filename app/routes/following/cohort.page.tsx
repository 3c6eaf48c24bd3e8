import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import type { Cohort } from "~/cohorts/group/cohort";
import { closingCasePrintPath, coursePath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { CohortMemberCountList } from "~/ui/cohorts/cohort-member-count-list";
import { CohortNav } from "~/ui/cohorts/cohort-nav";
import { MatrixLiveStatus } from "~/ui/cohorts/matrix-live-status";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { MembersWithNeedsSection } from "./members-with-needs-section";
import { ProgressMatrixSection, type ProgressMatrixSectionProps } from "./progress-matrix-section";

interface CohortOverviewPageProps extends Omit<ProgressMatrixSectionProps, "cohort"> {
  cohort: Pick<Cohort, "id" | "name" | "startsOn" | "endsOn">;
  figures: MemberCountsByStatus;
  needs: Parameters<typeof MembersWithNeedsSection>[0]["needs"];
  bounced: Parameters<typeof MembersWithNeedsSection>[0]["bounced"];
}

/** The first page of a cohort: the matrix of progress (members by lessons), and the members who need the trainer. */
export function CohortOverviewPage({ figures, needs, bounced, ...matrix }: CohortOverviewPageProps) {
  const { cohort, course } = matrix;
  const { matrix: words, locale } = useMessages();
  return (
    <>
      <div className="wrap band">
        <div className="top">
          <div>
            <p className="over">
              <a href={coursePath(course.id)}>
                <CourseLanguageProvider language={course.language}>
                  <CourseText>{course.title}</CourseText>
                </CourseLanguageProvider>
              </a>
              {", "}
              {words.dates(formatLongDate(cohort.startsOn, locale), formatLongDate(cohort.endsOn, locale))}
            </p>
            <h1>{cohort.name}</h1>
          </div>
          <CohortNav cohortId={cohort.id} current="overview" />
        </div>
        <CohortMemberCountList figures={figures} />
        {course.hasClosingCase ? (
          <p className="mt5">
            <a className="go" href={closingCasePrintPath(course.id)}>
              {words.closingCase}
            </a>
          </p>
        ) : null}
      </div>
      {figures.members === 0 ? (
        <div className="wrap band" data-live={`/cohorts/${cohort.id}/live`}>
          <EmptyListMessage
            title={words.empty}
            text={words.emptyText}
            action={
              <span className="row">
                <a className="btn" href={`/cohorts/${cohort.id}/invitations`}>
                  {words.emptyAction}
                </a>
                <a className="btn quiet" href={`/cohorts/${cohort.id}/joining`}>
                  {words.emptyCode}
                </a>
              </span>
            }
          />
          <p className="small mt5">
            <MatrixLiveStatus />
          </p>
        </div>
      ) : null}
      {figures.members > 0 || (bounced?.length ?? 0) > 0 ? (
        <MembersWithNeedsSection cohortId={cohort.id} language={course.language} needs={needs} bounced={bounced} />
      ) : null}
      {figures.members > 0 ? <ProgressMatrixSection {...matrix} /> : null}
    </>
  );
}
