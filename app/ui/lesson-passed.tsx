/** What the page shows where a round passed the lesson: the house stands, what the learner can do now, and what is next. */
import type { LessonPageData, ObjectiveResult, PracticeRoundResult } from "~/learning/practice/lesson-page-data";
import { countLaidHalves, countQuestionProgress } from "~/learning/practice/lesson-state";
import { claimCertificatePath, finalTestPath, lessonPath } from "./addresses";
import { CourseText, useCourseLangAttribute } from "./course-text";
import { insertSoftHyphens } from "./html";
import { useMessages } from "./messages";
import { QuestionBricks, StateSign } from "./motif";
import { Garland, PassedScene } from "./passed-scene";

/** The field with the house. `count`: in words, how many answers were right. It moves only in the answer that passed the lesson. */
export function LessonPassedField({
  view,
  result,
  count,
}: {
  view: LessonPageData;
  result: PracticeRoundResult;
  count: string;
}) {
  const { certificate, lesson: words } = useMessages();
  const { lesson, bricks, previous, next } = view;
  const { passedBeside, scored, fresh } = result;
  return (
    <div className="field feast">
      <Garland />
      <div className="flow">
        <p className="over" role="status">
          {words.result.passed(lesson.number, countLaidHalves(bricks), scored)}
        </p>
        <h2>{words.result.stands(lesson.number)}</h2>
        <p className="read">{count}</p>
        {bricks.includes("half") ? <p className="read">{words.result.halfNote}</p> : null}
        {view.afterLessons ? (
          <p className="state">
            <StateSign name="cert" />
            {certificate.afterLessons[view.afterLessons]}
          </p>
        ) : null}
        <GoOnButton view={view} />
      </div>
      <PassedScene
        number={lesson.number}
        previous={previous && passedBeside.previous}
        next={next && passedBeside.next}
        bricks={bricks.length}
        fresh={fresh}
      />
    </div>
  );
}

/** The next step. The link to the certificate fits who already has it and who can ask for it: the page behind it knows. */
function GoOnButton({ view: { course, afterLessons, next } }: { view: LessonPageData }) {
  const { certificate, course: courseWords, lesson } = useMessages();
  const words = lesson.result;
  return (
    <p>
      {afterLessons === "certificate" ? (
        <a className="btn" href={claimCertificatePath(course.id)}>
          {certificate.toCertificate}
        </a>
      ) : afterLessons ? (
        <a className="btn" href={finalTestPath(course.id)}>
          {courseWords.page.toFinalTest}
        </a>
      ) : next ? (
        <a className="btn" href={lessonPath(course.id, next.id)}>
          <span>
            {words.next(next.number)} <CourseText>{insertSoftHyphens(next.heading)}</CourseText>
          </span>
        </a>
      ) : (
        <a className="btn" href="/learning">
          {words.last}
        </a>
      )}
    </p>
  );
}

/** The objectives of the lesson with their bricks, and what to read again for those that were missed. */
export function LearnedObjectives({ objectives }: { objectives: ObjectiveResult[] }) {
  const { lesson } = useMessages();
  const words = lesson.result;
  const lang = useCourseLangAttribute();
  if (objectives.length === 0) return null;
  return (
    <>
      <h3>{words.abilities}</h3>
      <ul className="by-goal">
        {objectives.map(({ objective, bricks, passages }) => (
          <li key={objective.id}>
            <p lang={lang}>{objective.text}</p>
            <div className="end">
              <QuestionBricks bricks={bricks} label={lesson.bricks(countQuestionProgress(bricks))} />
              <span aria-hidden="true">{words.laid(countLaidHalves(bricks), bricks.length)}</span>
            </div>
            {passages.length > 0 ? <ReadBack passages={passages} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function ReadBack({ passages }: Pick<ObjectiveResult, "passages">) {
  const { lesson } = useMessages();
  return (
    <p className="small">
      {lesson.question.reread}{" "}
      {passages.map(({ id, title, minutes }, at) => (
        <span key={id}>
          {at > 0 ? "; " : null}
          <a href={`#${encodeURIComponent(id)}`}>
            <CourseText>{title}</CourseText>
          </a>
          , {lesson.result.readTime(minutes)}
        </span>
      ))}
    </p>
  );
}
