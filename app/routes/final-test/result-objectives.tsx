import type { FinalTestObjectiveResult, FinalTestResultData } from "~/learning/final/pages/final-test-page-data";
import { countQuestionProgress } from "~/learning/practice/lesson-state";
import { lessonPartPath } from "~/ui/addresses";
import { CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { QuestionBricks } from "~/ui/motif";

/** The result of each objective of the course, with what to read again. */
export function FinalTestObjectives({ page: { course, objectives, open, test } }: { page: FinalTestResultData }) {
  const { result } = useMessages().finalTest;
  const { capital } = useMessages().course;
  const lang = useCourseLangAttribute();
  const states = (["right", "half", "wrong", "todo"] as const).filter((state) => state !== "todo" || open > 0);
  return (
    <section className="band">
      <div className="wrap split">
        <div className="side">
          <h2>{result.perObjective}</h2>
          <p className="small mt3">
            {result.weakFirst} {test ? null : result.allPassages}
          </p>
          <ul className="legend">
            {states.map((state) => (
              <li key={state}>
                <span aria-hidden="true">
                  <QuestionBricks bricks={[state]} label={result.brickStates[state]} />
                </span>
                {result.brickStates[state]}
              </li>
            ))}
          </ul>
        </div>
        <ol className="by-goal">
          {objectives.map((each) => (
            <li key={each.objective.id}>
              <p lang={lang}>{capital(each.objective.text)}</p>
              <Bricks result={each} />
              {each.passages.length > 0 ? <ReadAgain courseId={course.id} passages={each.passages} /> : null}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Bricks({ result: { bricks, right } }: { result: FinalTestObjectiveResult }) {
  const { result } = useMessages().finalTest;
  const { half, todo } = countQuestionProgress(bricks);
  return (
    <div className="end">
      <QuestionBricks bricks={bricks} label={result.bricks(right, half, todo, bricks.length)} />
      <span aria-hidden="true">{result.rightOf(right, bricks.length)}</span>
    </div>
  );
}

function ReadAgain({ courseId, passages }: Pick<FinalTestObjectiveResult, "passages"> & { courseId: string }) {
  const { finalTest, lesson: words } = useMessages();
  return (
    <div className="small">
      <p>{finalTest.result.reread}</p>
      <ul>
        {passages.map(({ id, lesson, title }) => (
          <li key={`${lesson.id} ${id}`}>
            <a href={lessonPartPath(courseId, lesson.id, id)}>
              {words.link(lesson.number)} <CourseText>{title}</CourseText>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
