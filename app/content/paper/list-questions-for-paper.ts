/** Lists the questions of a course that can be asked on paper, each with the story of its case as plain text. */
import { childrenOf, extractVisibleText, isBlockTag, type Nodes } from "~/platform/markdown/tree";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import { listCourseQuestions } from "../check/course-rule";
import type { ParsedCourse } from "../source/read-course.server";

export interface QuestionForPaper {
  record: QuestionRecord;
  /** The paragraphs, list items and table rows of the case that the question is about; empty without a case. */
  story: string[];
}

/** Returns the questions with a score of the practice of a course, or of its final test. */
export function listQuestionsForPaper(course: ParsedCourse, wanted: "practice" | "final"): QuestionForPaper[] {
  const ofLessons = course.lessons.flatMap(({ id, cases }) =>
    cases.map((story) => [`${id} ${story.id}`, listTexts(withoutDiscussion(childrenOf(story.node)))] as const),
  );
  const ofPool = course.pool.flatMap(({ cases }) =>
    cases.map((story) => [story.id, listTexts(childrenOf(story.node))] as const),
  );
  const stories = new Map(wanted === "final" ? ofPool : ofLessons);
  return listCourseQuestions(course)
    .filter(({ pool, record }) => pool === wanted && isQuestionScored(record))
    .map(({ record, lessonId }) => {
      const key = wanted === "final" ? record.case : `${lessonId} ${record.case}`;
      return { record, story: stories.get(key ?? "") ?? [] };
    });
}

/** Leaves out what a case in a lesson has after its story: the numbered questions to discuss, and guidance. */
function withoutDiscussion(nodes: Nodes[]): Nodes[] {
  const discussion = nodes.findIndex((node) => node.type === "list" && node.ordered);
  return nodes.slice(0, discussion < 0 ? undefined : discussion).filter((node) => !isBlockTag(node, "Guidance"));
}

function listTexts(nodes: Nodes[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === "list") return childrenOf(node).map((item) => `- ${extractVisibleText(item)}`);
    if (node.type === "table")
      return childrenOf(node).map((row) =>
        childrenOf(row)
          .map((cell) => extractVisibleText(cell))
          .join(" | "),
      );
    return [extractVisibleText(node)];
  });
}
