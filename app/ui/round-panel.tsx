import type { LessonPageData, PracticeRoundResult, RereadAdvice } from "~/learning/practice/lesson-page-data";
import { roundDown } from "~/platform/fractions";
import { startPracticeRoundPath } from "./addresses";
import { CachedElement } from "./cached-element";
import { useCourseLangAttribute } from "./course-text";
import { EarlierLessonRequiredNotice } from "./earlier-lesson-required-notice";
import { Form } from "./forms/form";
import { LearnedObjectives, LessonPassedField } from "./lesson-passed";
import { useMessages } from "./messages";
import { StateSign } from "./motif";
import { RemarkNotices } from "./remark-notices";

/** The result of a complete round: what was right, what to read again, and where to go on. */
export function RoundPanel({ view, result }: { view: LessonPageData; result: PracticeRoundResult }) {
  const { common, lesson } = useMessages();
  const words = lesson.result;
  const { passed, right, scored, score, reread } = result;
  const { needed } = view;
  const mark = common.percent(view.course.passMark);
  // Half points can decide whether a round passes. If so, the page shows the score, because the number of right answers would be
  // misleading.
  const partly = passed !== right >= needed;
  const count = partly
    ? words.points(common.percent(roundDown(score, 2)), mark, passed)
    : words.count(right, scored, needed);
  if (passed) {
    const { releaseId, lesson, bricks, comesFirst, afterLessons } = view;
    return (
      <CachedElement
        as="div"
        className="lesson-passed"
        isShared={false}
        of={[releaseId, lesson.id, "passed", JSON.stringify([result, bricks, comesFirst, afterLessons])]}
      >
        <LessonPassedField view={view} result={result} count={count} />
        <RemarkNotices remarks={result.remarks} />
        <LearnedObjectives objectives={result.objectives} />
        <NewRound view={view} />
      </CachedElement>
    );
  }
  return (
    <div className="round">
      <h2 className="verdict">
        <StateSign name="again" />
        {words.again}
      </h2>
      <p>{count}</p>
      <RemarkNotices remarks={result.remarks} />
      <Reread advice={reread} />
      <NewRound view={view} />
    </div>
  );
}

function Reread({ advice }: { advice: RereadAdvice[] }) {
  const { lesson } = useMessages();
  const words = lesson.result;
  const lang = useCourseLangAttribute();
  if (advice.length === 0) return null;
  return (
    <>
      <h3>{words.reread}</h3>
      <ul className="rows plain">
        {advice.map(({ objective, passages }) => (
          <li key={objective.id}>
            <p lang={lang}>{objective.text}</p>
            {passages.map(({ id, title, minutes }) => (
              <p key={id}>
                <a href={`#${encodeURIComponent(id)}`} lang={lang}>
                  {title}
                </a>
                , {words.readTime(minutes)}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Begins a new round, or says which lesson must be passed first. */
function NewRound({ view: { comesFirst, course, lesson, questions, result, state } }: { view: LessonPageData }) {
  const { lesson: words } = useMessages();
  if (comesFirst) return <EarlierLessonRequiredNotice courseId={course.id} lesson={comesFirst} round />;
  return (
    <>
      <Form action={startPracticeRoundPath(course.id, lesson.id)}>
        <button type="submit" className={result?.passed ? "btn quiet" : "btn"}>
          {words.result.newRound}
        </button>
      </Form>
      <p className="small no-print">
        {words.result.newRoundNote(lesson.questions.length > questions.length, state === "passed")}
      </p>
    </>
  );
}
