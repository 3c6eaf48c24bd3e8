import type { ReportedProblemKind } from "~/learning/problem-report/reported-problem-kinds";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatShortDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { PreviousNextListPageLinks } from "~/ui/previous-next-list-page-links";
import { ResponsiveTable } from "~/ui/responsive-table";
import { AdminPageLayout } from "./admin-page-layout";

export interface ProblemReportSummary {
  id: string;
  at: Date;
  courseId: string;
  lessonId: string;
  place: string;
  label: string;
  lessonTitle: string;
  placeTitle: string;
  kind: ReportedProblemKind;
  text: string;
  state: "new" | "seen" | "answered" | "closed";
  asksAnswer: boolean;
}

interface AdminProblemReportsPageProps {
  reports: ProblemReportSummary[];
  /** The language of each course, by course id. */
  languages: Record<string, string>;
  closed: boolean;
  page: number;
  more: boolean;
}

export function AdminProblemReportsPage({ reports, languages, closed, page, more }: AdminProblemReportsPageProps) {
  const { admin, report, locale } = useMessages();
  const words = admin.reports;
  return (
    <AdminPageLayout section="reports" lead={admin.leads.reports}>
      <ul className="row sections">
        <li>
          <a href="/admin/reports" aria-current={closed ? undefined : "page"}>
            {words.open}
          </a>
        </li>
        <li>
          <a href="/admin/reports?closed=1" aria-current={closed ? "page" : undefined}>
            {words.closed}
          </a>
        </li>
      </ul>
      <div className="mt5">
        {reports.length === 0 ? (
          <p>{closed ? words.noneClosed : words.noneOpen}</p>
        ) : (
          <ResponsiveTable
            caption={admin.sections.reports}
            rows={reports}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "where",
                label: words.where,
                cell: ({ id, courseId, placeTitle, lessonTitle }) => (
                  <CourseLanguageProvider language={languages[courseId] ?? null}>
                    <a href={`/admin/reports/${id}`}>
                      <CourseText>{placeTitle}</CourseText>
                    </a>
                    <span className="small also">
                      <CourseText>{lessonTitle}</CourseText>
                    </span>
                  </CourseLanguageProvider>
                ),
              },
              { key: "kind", label: words.kind, cell: ({ kind }) => report.kinds[kind] },
              {
                key: "state",
                label: words.state,
                cell: ({ state, asksAnswer }) =>
                  asksAnswer && state !== "answered" && state !== "closed"
                    ? `${words.states[state]}, ${words.asksAnswer}`
                    : words.states[state],
              },
              { key: "at", label: words.at, cell: ({ at }) => formatShortDateTime(at, locale) },
            ]}
          />
        )}
        <PreviousNextListPageLinks
          page={page}
          more={more}
          label={admin.page.label}
          address={(page) => `/admin/reports?${closed ? "closed=1&" : ""}page=${page}`}
        />
      </div>
    </AdminPageLayout>
  );
}
