import { hashText, stableJson } from "~/platform/hash.server";
import type { QuestionRecord } from "../question";

type Unrevised = QuestionRecord extends infer Record
  ? Record extends QuestionRecord
    ? Omit<Record, "revision">
    : never
  : never;

/** Hash of what is asked, offered and marked: other feedback, sources or place in the lesson is no other question. */
export function revisionOf(question: Unrevised): string {
  return hashText(stableJson([question.type, question.stemText, markedOf(question as QuestionRecord)]), 16);
}

function markedOf(question: QuestionRecord): unknown {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.options.map(({ text, correct }) => [text, correct]);
    case "case":
      return [question.options.map(({ text, correct }) => [text, correct]), question.rubric ?? []];
    case "true-false":
      return [question.answer, question.reasons.map(({ text, correct }) => [text, correct])];
    case "match":
      return [
        question.pairs.map(({ left, right }) => [left.text, right.text]),
        question.extras.map(({ right }) => right.text),
      ];
    case "sort":
      return [
        question.categories.map(({ text }) => text),
        question.cards.map(({ text, category }) => [text, category]),
      ];
    case "order":
      return question.steps.map(({ text }) => text);
    case "cloze":
      return question.gaps.map(({ accepted, wrong }) => [accepted, wrong.map(({ text }) => text)]);
    case "short":
      return question.rubric;
  }
}
