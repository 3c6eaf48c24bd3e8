import type { CohortWithMemberCount } from "~/cohorts/group/cohort";
import type { GroupOfTrainer } from "~/cohorts/overseeing/groups-of-trainer";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { trainerTodayPath } from "~/ui/addresses";
import { EmptyListMessage } from "~/ui/blocks";
import { GroupsNav } from "~/ui/cohorts/groups-nav";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { DeadlineCalendarLink } from "../joining/calendar.page";
import { GroupTable } from "./group-table";

/** A course with the title and the language that lists show. */
export interface CourseTitleAndLanguage {
  id: string;
  title: string;
  language: string;
}

interface TrainerCohortsPageProps {
  /** The groups that are not in the archive. */
  groups: GroupOfTrainer[];
  archived: (CohortWithMemberCount & { course: CourseTitleAndLanguage | null })[];
  /** The day in Amsterdam. */
  today: string;
  /** What the viewer just did: removed a group, or became a trainer. */
  done: "removed" | "trainer" | null;
}

/** The page that lists the groups of a trainer, each with how many members need the trainer and with its deadline. */
export function TrainerCohortsPage({ groups, archived, today, done }: TrainerCohortsPageProps) {
  const { list } = useMessages().cohort;
  const { groupAdministration, groupArchive, trainerToday } = useMessages();
  const make = (
    <a className={groups.length > 0 ? "btn quiet" : "btn"} href="/cohorts/new">
      {list.new}
    </a>
  );
  const inNeed = groups.reduce((sum, { figures }) => sum + figures.needs, 0);
  return (
    <div className="wrap band">
      <div className="top">
        <div>
          <h1>{list.title}</h1>
        </div>
        {groups.length > 0 ? <GroupsNav current="groups" /> : null}
      </div>
      {done ? (
        <ActionDoneNotice>
          {done === "removed" ? list.removed : groupAdministration.becomeTrainer.welcome}
        </ActionDoneNotice>
      ) : null}
      {groups.length === 0 ? <p className="lead read">{list.lead}</p> : null}
      {groups.length + archived.length === 0 ? (
        <div className="mt7">
          <EmptyListMessage title={list.empty} text={list.emptyText} action={make} />
        </div>
      ) : (
        <>
          {groups.length > 0 ? (
            <p className="say">
              {trainerToday.inNeed(inNeed)}.{" "}
              {inNeed > 0 ? <a href={`${trainerTodayPath}#needs`}>{trainerToday.toToday}</a> : null}
            </p>
          ) : null}
          <div className="mt5">
            {groups.length > 0 ? <GroupTable groups={groups} today={today} /> : <p>{groupArchive.noneActive}</p>}
          </div>
          <p className="row mt5">
            {make}
            <DeadlineCalendarLink />
          </p>
        </>
      )}
      {archived.length > 0 ? (
        <details className="mt7">
          <summary>{groupArchive.count(archived.length)}</summary>
          <div className="mt5">
            <ArchiveTable cohorts={archived} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

function ArchiveTable({ cohorts }: { cohorts: TrainerCohortsPageProps["archived"] }) {
  const { cohort, groupArchive, locale } = useMessages();
  const { list } = cohort;
  const { columns } = list;
  return (
    <ResponsiveTable
      caption={groupArchive.title}
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
