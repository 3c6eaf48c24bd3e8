/** Rules of the course check about a final test that repeats practice: who practised would know the answer. */
import { childrenOf, extractVisibleText } from "~/platform/markdown/tree";
import { listShownTexts } from "~/questions/choices/list-shown-texts";
import { getQuestionKindDefinition, type QuestionRecord } from "~/questions/table";
import type { CourseProblem } from "../../source/problem";
import type { ParsedLesson } from "../../source/read-lesson-file.server";
import { type CourseRule, createQuestionProblem, listCourseQuestions } from "../course-rule";

/** Checks that no question of the final test has the text or the options of a practice question. */
export const poolQuestionsDoNotRepeatPractice: CourseRule = (course) => {
  const questions = listCourseQuestions(course);
  const practice = questions.filter(({ pool }) => pool === "practice").map(({ record }) => describe(record));
  return questions.flatMap((question) => {
    if (question.pool === "practice") return [];
    const own = describe(question.record);
    const sameText = practice.find((each) => asksTheSame(each, own));
    if (sameText) return [createQuestionProblem(question, { code: "pool-repeats-text", data: { id: sameText.id } })];
    const sameOptions = practice.find(({ options }) => options !== "" && options === own.options);
    return sameOptions
      ? [createQuestionProblem(question, { code: "pool-repeats-options", data: { id: sameOptions.id } })]
      : [];
  });
};

/** Checks that no question of the final test is a copy of another one: the same text, about the same case, with the same options. */
export const poolQuestionsAreDifferent: CourseRule = (course) => {
  const seen = new Map<string, string>();
  return listCourseQuestions(course).flatMap((question): CourseProblem[] => {
    if (question.pool === "practice") return [];
    const { record } = question;
    const { id, text, options } = describe(record);
    const asked = JSON.stringify([text, options, record.case]);
    const first = seen.get(asked);
    if (first !== undefined)
      return [createQuestionProblem(question, { code: "pool-repeats-itself", data: { id: first } })];
    seen.set(asked, id);
    return [];
  });
};

/** Checks that no feedback of the final test is that of a practice question. */
export const poolFeedbackDoesNotRepeatPractice: CourseRule = (course) => {
  const questions = listCourseQuestions(course);
  const practice = new Map(
    questions.flatMap(({ pool, record, feedbacks }) =>
      pool === "practice" ? feedbacks.map(({ text }) => [normalise(text), record.id] as const) : [],
    ),
  );
  return questions.flatMap(({ pool, file, feedbacks }) => {
    if (pool === "practice") return [];
    return feedbacks.flatMap(({ text, line }): CourseProblem[] => {
      const id = practice.get(normalise(text));
      return id === undefined ? [] : [{ file, line, code: "pool-repeats-feedback", data: { id } }];
    });
  });
};

/** What is compared of a question. */
interface ComparedQuestion {
  id: string;
  text: string;
  /** All options, cards or steps, in a fixed order. */
  options: string;
  hasCards: boolean;
  hasCase: boolean;
}

function describe(question: QuestionRecord): ComparedQuestion {
  const { id, type, stemText, case: story } = question;
  const options = [...new Set(listShownTexts(question).map(normalise))].sort().join("\n");
  const hasCards = !getQuestionKindDefinition(type).options && options !== "";
  return { id, text: normalise(stemText), options, hasCards, hasCase: story !== undefined };
}

/**
 * Returns whether two questions have the same text. Questions with cards don't count, because their text is often the same instruction, and
 * neither do two questions about a case, because the story is what they ask about.
 */
function asksTheSame(one: ComparedQuestion, other: ComparedQuestion): boolean {
  if (one.hasCards || other.hasCards || (one.hasCase && other.hasCase)) return false;
  return one.text === other.text;
}

/** Checks that no case of the final test tells the story of a case in a lesson. */
export const poolCasesDoNotRepeatPractice: CourseRule = ({ lessons, pool }) => {
  const stories = new Map(
    lessons.flatMap(({ id, cases }) => cases.map((story) => [readStory(story), { lesson: id, case: story.id }])),
  );
  return pool.flatMap(({ file, cases }) =>
    cases.flatMap((story): CourseProblem[] => {
      const same = stories.get(readStory(story));
      return same && readStory(story) !== "" ? [{ file, line: story.line, code: "pool-repeats-case", data: same }] : [];
    }),
  );
};

/** Returns the paragraphs of a case, because a lesson adds questions to discuss. */
function readStory({ node }: ParsedLesson["cases"][number]): string {
  return normalise(
    childrenOf(node)
      .flatMap((child) => (child.type === "paragraph" ? [extractVisibleText(child)] : []))
      .join(" "),
  );
}

/** Returns a text without what tells no reader that it is another text: capitals, accents, punctuation and spaces. */
function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
