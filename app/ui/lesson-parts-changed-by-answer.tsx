import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { listPieceProgress } from "~/learning/practice/piece-progress";
import { lessonResultId } from "./addresses";
import { LessonBar, LessonPlan, PieceSummary } from "./lesson-plan";
import { LessonStateLabel } from "./lesson-progress";
import { useMessages } from "./messages";
import { RoundPanel } from "./round-panel";

/**
 * The parts of the lesson page that change after an answer, besides the question itself. The script of the page replaces each of them by
 * its id.
 */
export function LessonPartsChangedByAnswer({ view }: { view: LessonPageData }) {
  const progress = listPieceProgress(view);
  return (
    <>
      <LessonBar view={view} />
      <LessonPlan view={view} progress={progress} />
      <LessonStateListItem view={view} />
      {progress.map((each) => (
        <PieceSummary key={each.number} view={view} progress={each} />
      ))}
      <RoundResultOrOpenQuestions view={view} />
    </>
  );
}

/** The state of the lesson, as an item of the list at the top of the lesson page. */
export function LessonStateListItem({ view: { state, passedIn, course } }: { view: LessonPageData }) {
  const { lesson } = useMessages();
  return (
    <li id="lesson-state">
      <LessonStateLabel state={passedIn === null ? state : "passed"} passedIn={passedIn} />
      {passedIn === null ? null : <> ({lesson.textOf(course.label)})</>}
    </li>
  );
}

/** What is shown after the questions: links to the questions that are not final, or the result of the round. */
export function RoundResultOrOpenQuestions({ view }: { view: LessonPageData }) {
  const { lesson } = useMessages();
  const counting = view.questions.filter(({ number }) => number !== null);
  const open = counting.filter(({ state }) => state !== "final");
  const begun = open.length < counting.length;
  const empty = view.result === null && (!begun || open.length === 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section should have a heading, and before the end of a round there is none
    <div id={lessonResultId} role="region" tabIndex={-1} aria-label={lesson.result.label} hidden={empty}>
      {view.result ? <RoundPanel view={view} result={view.result} /> : null}
      {!view.result && !empty ? (
        <p className="small mt5">
          {lesson.result.open}{" "}
          {open.map(({ id, number }, at) => (
            <span key={id}>
              {at > 0 ? ", " : null}
              <a href={`#${encodeURIComponent(id)}`}>{lesson.result.openQuestion(number ?? 0)}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
    </div>
  );
}
