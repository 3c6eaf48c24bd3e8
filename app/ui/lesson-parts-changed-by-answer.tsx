import type { LessonPageData, PracticeRoundResult } from "~/learning/practice/lesson-page-data";
import { countQuestionProgress, isQuestionFinal } from "~/learning/practice/lesson-state";
import { roundDown } from "~/platform/fractions";
import { claimCertificatePath, lessonPath, startPracticeRoundPath } from "./addresses";
import { CourseText, useCourseLangAttribute } from "./course-text";
import { EarlierLessonRequiredNotice } from "./earlier-lesson-required-notice";
import { Form } from "./forms/form";
import { insertSoftHyphens } from "./html";
import { LessonStateLabel } from "./lesson-progress";
import { useMessages } from "./messages";
import { BuildingDrawing, QuestionBricks, StateSign } from "./motif";

/**
 * The parts of the lesson page that change after an answer, besides the question itself. The script of the page replaces each of them by
 * its id.
 */
export function LessonPartsChangedByAnswer({ view }: { view: LessonPageData }) {
  return (
    <>
      <LessonBuildingDrawing view={view} />
      <LessonStateListItem view={view} />
      <AnsweredQuestionCount view={view} />
      <RoundResultOrOpenQuestions view={view} />
    </>
  );
}

export function LessonBuildingDrawing({ view: { lesson, state } }: { view: LessonPageData }) {
  return (
    <div id="lesson-house">
      <BuildingDrawing number={lesson.number} state={state} />
    </div>
  );
}

/** The state of the lesson, as an item of the list at the top of the lesson page. */
export function LessonStateListItem({ view: { state } }: { view: LessonPageData }) {
  return (
    <li id="lesson-state">
      <LessonStateLabel state={state} />
    </li>
  );
}

export function AnsweredQuestionCount({ view: { bricks, round } }: { view: LessonPageData }) {
  const { lesson } = useMessages();
  const done = bricks.filter(isQuestionFinal).length;
  return (
    <p className="state mt3" id="lesson-status">
      <QuestionBricks bricks={bricks} label={lesson.bricks(countQuestionProgress(bricks))} />{" "}
      {lesson.answered(done, bricks.length)} {round > 1 ? <span className="small">{lesson.round(round)}</span> : null}
    </p>
  );
}

/** What is shown after the questions: links to the questions that are still open, or the result of the round. */
export function RoundResultOrOpenQuestions({ view }: { view: LessonPageData }) {
  const { lesson } = useMessages();
  const open = view.questions.filter(({ state }) => state === "open");
  const begun = open.length < view.questions.length;
  const empty = view.result === null && (!begun || open.length === 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section should have a heading, and before the end of a round there is none
    <div id="lesson-result" role="region" tabIndex={-1} aria-label={lesson.result.label} hidden={empty}>
      {view.result ? <RoundPanel view={view} result={view.result} /> : null}
      {!view.result && !empty ? (
        <p className="small mt5">
          {lesson.result.open}{" "}
          {open.map(({ id, number }, at) => (
            <span key={id}>
              {at > 0 ? ", " : null}
              <a href={`#${encodeURIComponent(id)}`}>{lesson.result.openQuestion(number)}</a>
            </span>
          ))}
          .
        </p>
      ) : null}
    </div>
  );
}

function RoundPanel({ view, result }: { view: LessonPageData; result: PracticeRoundResult }) {
  const { certificate, common, lesson } = useMessages();
  const lang = useCourseLangAttribute();
  const words = lesson.result;
  const { course, next } = view;
  const { passed, right, scored, needed, score, reread } = result;
  const mark = common.percent(course.passMark);
  // Half points can decide whether a round passes. If so, the page shows the score, because the number of right answers would be
  // misleading.
  const partly = passed !== right >= needed;
  const again = view.comesFirst ? (
    <EarlierLessonRequiredNotice courseId={course.id} lesson={view.comesFirst} round />
  ) : (
    <Form action={startPracticeRoundPath(course.id, view.lesson.id)}>
      <button type="submit" className={passed ? "btn quiet" : "btn"}>
        {words.newRound}
      </button>
    </Form>
  );
  return (
    <div className={passed ? "round passed" : "round"}>
      <h3 className="verdict">
        <StateSign name={passed ? "done" : "again"} />
        {passed ? words.passed : words.again}
      </h3>
      <p>
        {partly ? words.points(common.percent(roundDown(score, 2)), mark, passed) : words.count(right, scored, needed)}
      </p>
      {reread.length > 0 ? (
        <>
          <h4>{words.reread}</h4>
          <ul className="rows plain">
            {reread.map(({ objective, passages }) => (
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
      ) : null}
      {passed && view.courseComplete ? (
        <p className="state">
          <StateSign name="cert" />
          {certificate.complete}
        </p>
      ) : null}
      {passed ? (
        <div className="row">
          {view.courseComplete ? (
            <a className="btn" href={claimCertificatePath(course.id)}>
              {certificate.claimStep}
            </a>
          ) : next ? (
            <a className="btn" href={lessonPath(course.id, next.id)}>
              {words.next(next.number)} <CourseText>{insertSoftHyphens(next.heading)}</CourseText>
            </a>
          ) : (
            <a className="btn" href="/learning">
              {words.last}
            </a>
          )}
          {again}
        </div>
      ) : (
        again
      )}
      {view.comesFirst ? null : <p className="small">{words.newRoundNote}</p>}
    </div>
  );
}
