/** The built course with its keys, so that tests can answer right or wrong. */
import fs from "node:fs";
import type { BuiltCourse, CompiledLesson } from "../../app/content/release/release";
import type { QuestionRecord } from "../../app/questions/table";

export const courseId = "samenlevingsopbouw";

export function builtCourse(): BuiltCourse {
  return JSON.parse(fs.readFileSync(`build/content/${courseId}.json`, "utf8"));
}

export function lessonOf(course: BuiltCourse, number: number): CompiledLesson {
  const lesson = course.release.lessons.find((each) => each.number === number);
  if (!lesson) throw new Error(`There is no lesson ${number}`);
  return lesson;
}

/** The questions of a lesson in order. */
export function questionsOf(course: BuiltCourse, lesson: CompiledLesson): QuestionRecord[] {
  return lesson.questions.map((id) => {
    const found = course.questions.find(({ record }) => record.id === id);
    if (!found) throw new Error(`There is no question ${id}`);
    return found.record;
  });
}

export const lessonPath = (lesson: CompiledLesson, course = courseId) => `/courses/${course}/lessons/${lesson.id}`;

type Fields = [string, string][];

/** Form fields of a response with full marks. */
export function rightFields(question: QuestionRecord): Fields {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.filter(({ correct }) => correct).map(({ id }) => ["option", id]);
    case "case":
      return [
        ...question.options.filter(({ correct }) => correct).map(({ id }): [string, string] => ["option", id]),
        ...(question.rubric ? [["text", "Omdat bewoners het doel zelf kiezen."] as [string, string]] : []),
      ];
    case "true-false":
      return [
        ["answer", String(question.answer)],
        ["reason", question.reasons.find(({ correct }) => correct)?.id ?? ""],
      ];
    case "match":
      return question.pairs.map(({ left, right }) => [`left-${left.id}`, right.id]);
    case "sort":
      return question.cards.map(({ id, category }) => [`card-${id}`, category]);
    case "order":
      return question.steps.map(({ id }, index) => [`step-${id}`, String(index + 1)]);
    case "cloze":
      return question.gaps.map(({ id, accepted }) => [`gap-${id}`, accepted[0] ?? ""]);
    case "short":
      return [["text", "Ik breng bewoners bij elkaar en bundel hun verhalen."]];
  }
}

/** Form fields of a complete response without full marks. */
export function wrongFields(question: QuestionRecord): Fields {
  switch (question.type) {
    case "single":
    case "multiple":
    case "case":
      return question.options
        .filter(({ correct }) => !correct)
        .slice(0, 1)
        .map(({ id }) => ["option", id]);
    case "true-false":
      return [
        ["answer", String(!question.answer)],
        ["reason", question.reasons.find(({ correct }) => !correct)?.id ?? ""],
      ];
    case "match":
      return question.pairs.map(({ left }, index) => {
        const other = question.pairs[(index + 1) % question.pairs.length];
        return [`left-${left.id}`, other?.right.id ?? ""];
      });
    case "sort":
      return question.cards.map(({ id, category }) => [
        `card-${id}`,
        question.categories.find((other) => other.id !== category)?.id ?? "",
      ]);
    case "order":
      return question.steps.map(({ id }, index) => [`step-${id}`, String(question.steps.length - index)]);
    case "cloze":
      return question.gaps.map(({ id }) => [`gap-${id}`, "fietsbel"]);
    case "short":
      return [["text", "Weet ik niet."]];
  }
}

/** Every text of a question that must stay on the server until the answer is final. */
export function listSecretTexts(question: QuestionRecord): string[] {
  const secrets: string[] = [];
  const collect = (value: unknown, name: string) => {
    if (typeof value === "string" && (name === "feedback" || name === "model")) secrets.push(value);
    else if (Array.isArray(value)) for (const each of value) collect(each, name);
    else if (value && typeof value === "object") for (const [key, each] of Object.entries(value)) collect(each, key);
  };
  collect(question, "");
  return secrets.map((html) =>
    html
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}
