import type { LessonAnalysis } from "~/analysis/statistics/analyse";
import { TitledPageRow } from "~/ui/blocks";
import { type ChosenEdition, composeEditionQueryString } from "~/ui/cohorts/edition-choice";
import { CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { formatNumber } from "~/ui/numbers";
import { ProportionBar } from "~/ui/proportion-bar";

export interface AnalysedLessonRow {
  id: string;
  number: number;
  short: string;
  /** How many first practice rounds of the group's members were counted, or null if there are too few to show. */
  n: number | null;
  mean: number | null;
  interval: LessonAnalysis["figures"]["mean"]["interval"];
  questionCount: number;
  /** The number of questions that the trainer should look at, or null if no question has a verdict yet. */
  toLook: number | null;
}

interface ResultsByLessonProps extends ChosenEdition {
  cohort: { id: string };
  lessons: AnalysedLessonRow[];
  fewest: number;
}

/** How the group did in the first practice round of each lesson, and which lessons have questions to look at. */
export function ResultsByLesson(props: ResultsByLessonProps) {
  const { cohort, lessons, fewest } = props;
  const { analysis: words } = useMessages();
  return (
    <>
      <div className="wrap">
        <p className="read">{words.lead}</p>
        <p className="read mt5">{words.about}</p>
      </div>
      {lessons.map((lesson) => (
        <TitledPageRow key={lesson.id} id={lesson.id} title={words.lesson(lesson.number, lesson.short)}>
          <AnalysedLessonSummary
            href={`/cohorts/${cohort.id}/questions/${lesson.id}${composeEditionQueryString(props)}`}
            lesson={lesson}
            fewest={fewest}
          />
        </TitledPageRow>
      ))}
    </>
  );
}

function AnalysedLessonSummary({ href, lesson, fewest }: { href: string; lesson: AnalysedLessonRow; fewest: number }) {
  const { analysis: words } = useMessages();
  const tell = useNumber();
  const { n, mean, interval, questionCount } = lesson;
  const share = (value: number) => value / Math.max(1, questionCount);
  return (
    <div className="flow">
      {n === null || mean === null ? (
        <p className="read">{words.fewN(fewest)}</p>
      ) : (
        <>
          <p className="read">
            {words.mean(tell(mean), questionCount)} <span className="small">({words.n(n, "first")})</span>
          </p>
          <ProportionBar
            share={share(mean)}
            interval={interval && { low: share(interval.low), high: share(interval.high) }}
          />
        </>
      )}
      {lesson.toLook === null ? (
        <p className="small">{words.verdicts["too-few"]}</p>
      ) : (
        <p className="state">
          <StateSign name={lesson.toLook > 0 ? "again" : "done"} />
          {lesson.toLook > 0 ? words.toLook(lesson.toLook) : words.noneToLook}
        </p>
      )}
      <p>
        <a className="btn quiet slim" href={href}>
          {words.open}
          <span className="vh">
            : <CourseText>{words.lesson(lesson.number, lesson.short)}</CourseText>
          </span>
        </a>
      </p>
    </div>
  );
}

function useNumber(): (value: number) => string {
  const { locale } = useMessages();
  return (value) => formatNumber(value, locale, 1);
}
