import type { WeeklyCohortProgress } from "~/cohorts/following/weekly-cohort-progress";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { EmptyListMessage, TitledPageRow } from "~/ui/blocks";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { useDeadlineScopeName } from "~/ui/cohorts/deadline-scope-name";
import { formatDayAndMonth, formatLongDayOf, formatShortDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { formatNumber } from "~/ui/numbers";
import { ResponsiveTable } from "~/ui/responsive-table";
import { GroupProgressChart } from "./group-progress-chart";

interface GroupProgressPageProps {
  cohort: { id: string; name: string };
  course: CourseOutline;
  progress: WeeklyCohortProgress;
}

/** The page with the group's progress over time: a sentence, a chart, and the figures. */
export function GroupProgressPage({ cohort, course, progress }: GroupProgressPageProps) {
  const words = useMessages().following.progress;
  const tellMean = useMean();
  const last = progress.weeks.at(-1);
  const isArchived = useIsArchivedGroup();
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={words.title} current="progress" />
        {last ? (
          <>
            <p className="lead read mt5">
              {words.lead(tellMean(last.mean), progress.lessons)}
              {last.expected === null ? "" : ` ${words.expected(last.expected)}`}
            </p>
            <Picture progress={progress} lessons={course.lessons} />
          </>
        ) : (
          <div className="mt7">
            <EmptyListMessage
              title={words.empty}
              text={words.emptyText}
              action={
                isArchived ? undefined : (
                  <a className="btn quiet" href={`/cohorts/${cohort.id}/invitations`}>
                    {words.emptyAction}
                  </a>
                )
              }
            />
          </div>
        )}
      </div>
      {last ? (
        <TitledPageRow title={words.table} note={words.note(progress.members)}>
          <WeekTable progress={progress} />
        </TitledPageRow>
      ) : null}
    </>
  );
}

function Picture({ progress, lessons }: { progress: WeeklyCohortProgress; lessons: CourseOutline["lessons"] }) {
  const { following, locale } = useMessages();
  const words = following.progress;
  const tellMean = useMean();
  const nameOf = useDeadlineScopeName(lessons);
  const last = progress.weeks.at(-1);
  // A week ends at midnight, when the next Monday begins. So the last day is the one just before the end.
  const end = Date.parse(last?.until ?? progress.until) - 1;
  const facts = {
    progress,
    numberOf: (scope: string) => lessons.find(({ id }) => id === scope)?.number ?? null,
    title: words.chart,
    description: words.describe({
      from: formatLongDayOf(progress.from, locale),
      until: formatLongDayOf(new Date(end), locale),
      mean: tellMean(last?.mean ?? 0),
      lessons: progress.lessons,
    }),
  };
  return (
    <figure className="mt7">
      <figcaption>
        <p className="who">{words.axis}</p>
        <ul className="legend chart-key">
          <li>
            <svg className="chart" viewBox="0 0 40 12" aria-hidden="true">
              <path className="reached" d="M2 6H38" />
            </svg>
            {words.reached}
          </li>
          {progress.deadlines.length > 0 ? (
            <li>
              <svg className="chart" viewBox="0 0 40 12" aria-hidden="true">
                <path className="planned" d="M2 6H38" />
              </svg>
              {words.planned}
            </li>
          ) : null}
        </ul>
      </figcaption>
      <GroupProgressChart size="wide" className="chart-wide" {...facts} />
      <GroupProgressChart size="narrow" className="chart-narrow" {...facts} />
      {progress.deadlines.length > 0 ? (
        <>
          <h2 className="minor mt7">{words.key}</h2>
          <p className="small">{words.marks(words.dueCourse.charAt(0))}</p>
          <ul className="chart-list">
            {progress.deadlines.map(({ scope, dueAt }) => (
              <li key={scope}>
                {nameOf(scope)}: {formatShortDateTime(dueAt, locale)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </figure>
  );
}

function WeekTable({ progress }: { progress: WeeklyCohortProgress }) {
  const { following, locale } = useMessages();
  const words = following.progress;
  const { columns } = words;
  const tellMean = useMean();
  return (
    <ResponsiveTable
      caption={words.table}
      rows={progress.weeks}
      rowKey={({ monday }) => monday}
      columns={[
        { key: "week", label: columns.week, cell: ({ monday }) => formatDayAndMonth(monday, locale) },
        { key: "passed", label: columns.passed, num: true, cell: ({ passed }) => passed },
        { key: "total", label: columns.total, num: true, cell: ({ total }) => total },
        { key: "mean", label: columns.mean, num: true, cell: ({ mean }) => tellMean(mean) },
        { key: "expected", label: columns.expected, num: true, cell: ({ expected }) => expected ?? "–" },
      ]}
    />
  );
}

/** Returns a function that writes a mean with one decimal. */
function useMean(): (mean: number) => string {
  const { locale } = useMessages();
  return (mean) => formatNumber(mean, locale, 1);
}
