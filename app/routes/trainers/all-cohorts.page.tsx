import type { CohortForAdministrator } from "~/cohorts/administering/lists-for-administrators";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { PreviousNextListPageLinks } from "~/ui/previous-next-list-page-links";
import { ResponsiveTable } from "~/ui/responsive-table";
import { AdminPageLayout } from "../admin/admin-page-layout";

interface AllCohortsPageProps {
  cohorts: CohortForAdministrator[];
  more: boolean;
  page: number;
  courses: { id: string; title: string; language: string }[];
  done: "given" | "has-trainer" | null;
}

/** The page on which an administrator sees all groups, and which of them have no trainer. */
export function AllCohortsPage({ cohorts, more, page, courses, done }: AllCohortsPageProps) {
  const { admin, groupAdministration } = useMessages();
  const words = groupAdministration.cohorts;
  return (
    <AdminPageLayout section="cohorts" lead={admin.leads.cohorts}>
      <div className="flow">
        {done ? <ActionDoneNotice>{done === "given" ? words.given : words.hasTrainer}</ActionDoneNotice> : null}
        {cohorts.length === 0 ? <p>{words.none}</p> : <CohortTable cohorts={cohorts} courses={courses} />}
        <PreviousNextListPageLinks
          page={page}
          more={more}
          label={admin.page.label}
          address={(number) => `/admin/cohorts?page=${number}`}
        />
      </div>
    </AdminPageLayout>
  );
}

function CohortTable({ cohorts, courses }: Pick<AllCohortsPageProps, "cohorts" | "courses">) {
  const { admin, cohort: groups, groupAdministration, locale } = useMessages();
  const words = groupAdministration.cohorts;
  const { columns } = words;
  return (
    <ResponsiveTable
      caption={admin.sections.cohorts}
      rows={cohorts}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          named: true,
          label: columns.name,
          cell: ({ name, archivedAt }) => (
            <>
              <span className="named">{name}</span>
              {archivedAt ? <span className="small named-note">{words.archived}</span> : null}
            </>
          ),
        },
        {
          key: "course",
          named: true,
          label: columns.course,
          cell: ({ courseId }) => <CourseTitle course={courses.find(({ id }) => id === courseId)} id={courseId} />,
        },
        {
          key: "dates",
          label: columns.dates,
          cell: ({ startsOn, endsOn }) =>
            groups.list.dates(formatLongDate(startsOn, locale), formatLongDate(endsOn, locale)),
        },
        {
          key: "trainers",
          named: true,
          label: columns.trainers,
          cell: ({ id, name, trainers }) =>
            trainers.length > 0 ? (
              trainers.join(", ")
            ) : (
              <>
                {words.noTrainer}.{" "}
                <a href={`/admin/cohorts/${id}/give`}>
                  {words.give}
                  <span className="vh">: {name}</span>
                </a>
              </>
            ),
        },
        { key: "members", label: columns.members, num: true, cell: ({ members }) => members },
      ]}
    />
  );
}

function CourseTitle({ course, id }: { course: AllCohortsPageProps["courses"][number] | undefined; id: string }) {
  if (!course) return id;
  return (
    <CourseLanguageProvider language={course.language}>
      <CourseText>{course.title}</CourseText>
    </CourseLanguageProvider>
  );
}
