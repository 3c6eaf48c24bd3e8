import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { RoundResultForTrainer } from "~/learning/progress/round-result-for-trainer";
import { roundDown } from "~/platform/fractions";
import { getOwnValue } from "~/platform/own-value";
import { CourseText } from "~/ui/course-text";
import { formatDayAndMonthOf } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

const mostRounds = 5;

/** A member's scores per objective and practice round, one table for each lesson. */
export function MemberObjectiveScores({ course, rounds }: { course: CourseOutline; rounds: RoundResultForTrainer[] }) {
  const { member: words } = useMessages().following;
  const complete = rounds.filter(({ perObjective }) => perObjective !== null);
  if (complete.length === 0) return <p>{words.noResults}</p>;
  return (
    <div className="apart">
      {course.lessons
        .map((lesson) => ({ lesson, own: complete.filter(({ lessonId }) => lessonId === lesson.id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ lesson, own }) => (
          <LessonResults key={lesson.id} course={course} lesson={lesson} rounds={own.slice(-mostRounds)} />
        ))}
    </div>
  );
}

interface LessonResultsProps {
  course: CourseOutline;
  lesson: CourseOutline["lessons"][number];
  rounds: RoundResultForTrainer[];
}

function LessonResults({ course, lesson, rounds }: LessonResultsProps) {
  const { following, common, locale } = useMessages();
  const words = following.member;
  const objectives = [...new Set(rounds.flatMap(({ perObjective }) => Object.keys(perObjective ?? {})))].sort();
  const title = words.roundOf(lesson.number);
  return (
    <section className="flow" aria-label={title}>
      <h3>
        {title}: <CourseText>{lesson.short}</CourseText>
      </h3>
      <ul className="small">
        {rounds.map(({ number, score, passed, finishedAt, startedAt }) => (
          <li key={number}>
            {words.round(number, formatDayAndMonthOf(finishedAt ?? startedAt, locale))}:{" "}
            {passed ? words.passedRound : words.failedRound}, {common.percent(roundDown(score ?? 0, 2))}
          </li>
        ))}
      </ul>
      <ResponsiveTable
        caption={`${words.results}: ${title}`}
        rows={objectives}
        rowKey={(objective) => objective}
        columns={[
          {
            key: "objective",
            label: words.objective,
            cell: (objective) => <CourseText>{getOwnValue(course.objectives, objective) ?? objective}</CourseText>,
          },
          ...rounds.map(({ number, perObjective, finishedAt, startedAt }) => ({
            key: String(number),
            label: words.round(number, formatDayAndMonthOf(finishedAt ?? startedAt, locale)),
            num: true,
            cell: (objective: string) => {
              const score = getOwnValue(perObjective ?? {}, objective);
              return score === undefined ? "–" : common.percent(score);
            },
          })),
        ]}
      />
    </section>
  );
}
