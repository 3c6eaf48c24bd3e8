import type { LessonProgress } from "~/learning/progress-view";
import { lessonPath } from "./addresses";
import { CourseText } from "./course-text";
import { useMessages } from "./messages";

/** The street in figures. */
export function ProgressTable({ courseId, lessons }: { courseId: string; lessons: LessonProgress[] }) {
  const { common, learning } = useMessages();
  const { columns } = learning;
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.lesson}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col" className="num">
              {columns.right}
            </th>
            <th scope="col" className="num">
              {columns.rounds}
            </th>
          </tr>
        </thead>
        <tbody>
          {lessons.map(({ id, number, short, state, right, scored, answered, rounds }) => (
            <tr key={id}>
              <th scope="row">
                <a href={lessonPath(courseId, id)}>
                  {number}. <CourseText>{short}</CourseText>
                </a>
              </th>
              <td>{common.states[state]}</td>
              <td className="num">{answered === 0 ? learning.none : `${right}/${scored}`}</td>
              <td className="num">{rounds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
