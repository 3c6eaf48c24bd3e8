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
  const { groupArchive } = useMessages();
  const active = cohorts.filter(({ archivedAt }) => archivedAt === null);
  const archived = cohorts.filter(({ archivedAt }) => archivedAt !== null);
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
            {active.length > 0 ? (
              <CohortTable caption={list.title} cohorts={active} />
            ) : (
              <p>{groupArchive.noneActive}</p>
            )}
          </div>
        </>
      )}
      {archived.length > 0 ? (
        <details className="mt7">
          <summary>{groupArchive.count(archived.length)}</summary>
          <div className="mt5">
            <CohortTable caption={groupArchive.title} cohorts={archived} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

function CohortTable({ cohorts, caption }: Pick<TrainerCohortsPageProps, "cohorts"> & { caption: string }) {
  const { cohort, locale } = useMessages();
  const { list } = cohort;
  const { columns } = list;
  return (
    <ResponsiveTable
      caption={caption}
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
