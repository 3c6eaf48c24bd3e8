import type { ReactNode } from "react";
import { FigureList } from "~/ui/blocks";
import { formatDayAndMonth } from "~/ui/dates";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { AdminPageLayout } from "./admin-page-layout";
import { BarChart } from "./bar-chart";

export interface AdminOverviewPageProps {
  learners: {
    accounts: number;
    guests: number;
    holders: number;
    activity: { week: number; month: number; year: number; longer: number };
  };
  /** Numbers of problem reports. `weeks`: how many came in each week, the oldest week first. */
  reports: { open: number; weeks: number[] };
  mail: { waiting: number; failed: number; sent: { day: string; count: number }[] };
  courses: { courseId: string; title: string; language: string; learners: number }[];
  /** The number of courses whose newest version did not pass its check. */
  faultyCourses: number;
}

/** The overview for administrators: four charts, each with its figures and a link to more details. */
export function AdminOverviewPage({ learners, reports, mail, courses, faultyCourses }: AdminOverviewPageProps) {
  const { admin, locale } = useMessages();
  const words = admin.overview;
  const { activity } = learners;
  return (
    <AdminPageLayout section="overview">
      {mail.failed > 0 ? (
        <FieldProblem id="mail-trouble">
          <a href="/admin/mail">{admin.mail.troubleTitle(mail.failed)}</a>
        </FieldProblem>
      ) : null}
      {faultyCourses > 0 ? (
        <FieldProblem id="course-trouble">
          <a href="/admin/courses">{admin.courses.faulty(faultyCourses)}</a>
        </FieldProblem>
      ) : null}
      <FigureList
        figures={(["accounts", "guests", "holders"] as const).map((kind) => ({
          label: words[kind],
          value: learners[kind],
        }))}
      />
      <div className="pair mt7">
        <Part
          title={words.reports}
          note={words.reportsOpen(reports.open)}
          path="/admin/reports"
          more={admin.sections.reports}
        >
          <BarChart
            caption={words.reports}
            head={words.reportsHead}
            rows={reports.weeks
              .map((count, at) => ({ label: words.weeksAgo(reports.weeks.length - 1 - at), count }))
              .reverse()}
          />
        </Part>
        <Part
          title={words.mail}
          note={words.mailState(mail.waiting, mail.failed)}
          path="/admin/mail"
          more={admin.sections.mail}
        >
          <BarChart
            caption={words.mail}
            head={words.mailHead}
            rows={mail.sent.map(({ day, count }) => ({ label: formatDayAndMonth(day, locale), count })).reverse()}
          />
        </Part>
        <Part title={words.activity} path="/admin/accounts" more={admin.sections.accounts}>
          <BarChart
            caption={words.activity}
            head={words.activityHead}
            rows={(["week", "month", "year", "longer"] as const).map((key) => ({
              label: words.activityRows[key],
              count: activity[key],
            }))}
          />
        </Part>
        <Part title={words.courses} path="/admin/courses" more={admin.sections.courses}>
          <BarChart
            caption={words.courses}
            head={words.coursesHead}
            rows={courses.map(({ title, language, learners: count }) => ({ label: title, language, count }))}
          />
        </Part>
      </div>
    </AdminPageLayout>
  );
}

interface PartProps {
  title: string;
  note?: string;
  path: string;
  more: string;
  children: ReactNode;
}

function Part({ title, note, path, more, children }: PartProps) {
  const { admin } = useMessages();
  return (
    <section className="flow">
      <h2 className="minor">{title}</h2>
      {children}
      <p className="row small">
        {note ? <span>{note}</span> : null}
        <a className="go" href={path}>
          {admin.overview.more(more)}
        </a>
      </p>
    </section>
  );
}
