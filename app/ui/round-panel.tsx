import type { LessonPageData, PracticeRoundResult } from "~/learning/practice/lesson-page-data";
import { roundDown } from "~/platform/fractions";
import { claimCertificatePath, lessonPath, startPracticeRoundPath } from "./addresses";
import { CourseText, useCourseLangAttribute } from "./course-text";
import { EarlierLessonRequiredNotice } from "./earlier-lesson-required-notice";
import { Form } from "./forms/form";
import { insertSoftHyphens } from "./html";
import { useMessages } from "./messages";
import { StateSign } from "./motif";

/** The result of a complete round: what was right, what to read again, and where to go on. */
export function RoundPanel({ view, result }: { view: LessonPageData; result: PracticeRoundResult }) {
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
