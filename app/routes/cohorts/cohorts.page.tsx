import type { CohortWithMemberCount } from "~/cohorts/group/cohort";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { EmptyListMessage } from "~/ui/blocks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { DeadlineCalendarLink } from "../joining/calendar.page";

/** A course with the title and the language that lists show. */
export interface CourseTitleAndLanguage {
  id: string;
  title: string;
  language: string;
}

interface TrainerCohortsPageProps {
  cohorts: (CohortWithMemberCount & { course: CourseTitleAndLanguage | null })[];
  removed: boolean;
}

/** The page that lists the groups of a trainer. */
export function TrainerCohortsPage({ cohorts, removed }: TrainerCohortsPageProps) {
  const { list } = useMessages().cohort;
  const make = (
    <a className="btn" href="/cohorts/new">
      {list.new}
    </a>
  );
  return (
    <div className="wrap band">
      <h1>{list.title}</h1>
      <div className="flow mt5">
        <p className="lead read">{list.lead}</p>
        {removed ? <ActionDoneNotice>{list.removed}</ActionDoneNotice> : null}
      </div>
      {cohorts.length === 0 ? (
        <div className="mt7">
          <EmptyListMessage title={list.empty} text={list.emptyText} action={make} />
        </div>
      ) : (
        <>
          <p className="row mt5">
            {make}
            <DeadlineCalendarLink />
          </p>
          <div className="mt7">
            <CohortTable cohorts={cohorts} />
          </div>
        </>
      )}
    </div>
  );
}

function CohortTable({ cohorts }: Pick<TrainerCohortsPageProps, "cohorts">) {
  const { cohort, locale } = useMessages();
  const { list } = cohort;
  const { columns } = list;
  return (
    <ResponsiveTable
      caption={list.title}
      rows={cohorts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: columns.name,
          cell: ({ id, name, part }) => (
            <>
              <a className="named" href={`/cohorts/${id}`}>
                {name}
              </a>
              {part === "co-trainer" ? <span className="small named-note">{list.coTrainer}</span> : null}
            </>
          ),
        },
        {
          key: "course",
          named: true,
          label: columns.course,
          cell: ({ course, courseId }) =>
            course ? (
              <CourseLanguageProvider language={course.language}>
                <CourseText>{course.title}</CourseText>
              </CourseLanguageProvider>
            ) : (
              courseId
            ),
        },
        {
          key: "dates",
          label: columns.dates,
          cell: ({ startsOn, endsOn }) => list.dates(formatLongDate(startsOn, locale), formatLongDate(endsOn, locale)),
        },
        { key: "members", label: columns.members, num: true, cell: ({ members }) => members },
      ]}
    />
  );
}
