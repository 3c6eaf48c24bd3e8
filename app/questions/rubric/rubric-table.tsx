import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import type { Rubric } from "./schema";

/** A table with the criteria of a good answer and their points, by which learners judge their own answer. `caption`: what it is for. */
export function RubricTable({ rubric, caption }: { rubric: Rubric; caption?: string }) {
  const { question } = useMessages().lesson;
  return (
    <table className="table rubric">
      <caption>{caption ?? question.rubric}</caption>
      <thead>
        <tr>
          <th scope="col">{question.criterion}</th>
          <th scope="col" className="num">
            {question.pointsHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rubric.map(({ criterion, points }) => (
          <tr key={criterion}>
            <CourseHtml as="td" html={criterion} />
            <td className="num">{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function LearnerAnswerText({ text }: { text: string }) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="tag">{question.yourText}</p>
      <p className="own">{text}</p>
    </>
  );
}
