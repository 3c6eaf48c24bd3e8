/** Second tries: their form fields, and answers until a question is final. For tests and the demo. */
import type { ReleaseCache } from "../../app/content/release/release-cache.server";
import { answerPracticeQuestion } from "../../app/learning/practice/answer-practice-question.server";
import type { Pool } from "../../app/platform/database/database.server";
import { composeAskedQuestion } from "../../app/questions/compose-asked-question";
import type { PostedFormFields } from "../../app/questions/kind";
import { readResponse } from "../../app/questions/read-response";
import {
  getQuestionKindDefinition,
  type QuestionRecord,
  type QuestionResponse,
  revealFieldName,
} from "../../app/questions/table";

/** Returns what is asked at the second try of a question, after this first answer. */
export function composeSecondAsk(question: QuestionRecord, first: QuestionResponse) {
  const position = { number: 1, total: 9, case: null, passage: { id: "stuk", title: "Stuk" } };
  const { ask } = composeAskedQuestion(question, "zaad", position);
  const drawn = getQuestionKindDefinition(question.type).secondTry?.draw(question, ask, first);
  if (!drawn) throw new Error(`${question.id} has no second try`);
  return drawn;
}

/** Returns the form fields of a second answer that makes the answer completely right, or leaves it wrong in another way. */
export function composeSecondAnswerFields(
  question: QuestionRecord,
  first: QuestionResponse,
  right: boolean,
): PostedFormFields {
  const ask = composeSecondAsk(question, first);
  const sample = getQuestionKindDefinition(question.type).composeSampleAnswer(question, right);
  const only = (prefix: string, items: { id: string }[], value: (id: string) => string | undefined) =>
    Object.fromEntries(items.map(({ id }) => [`${prefix}-${id}`, [value(id) ?? ""]]));
  const mends = (id: string, [head]: { id: string }[]) => right || id === head?.id;
  const mended = getQuestionKindDefinition(question.type).composeSampleAnswer(question, true);
  if (ask.type === "sort" && first.type === "sort")
    return only("card", ask.cards, (id) => (mends(id, ask.cards) ? mended[`card-${id}`]?.[0] : first.cards[id]));
  if (ask.type === "match" && first.type === "match")
    return only("left", ask.lefts, (id) => (mends(id, ask.lefts) ? mended[`left-${id}`]?.[0] : first.pairs[id]));
  if (ask.type === "order" && question.type === "order") {
    const heads = ask.steps.map(({ id }) => id);
    const rightly = question.steps.map(({ id }) => id).filter((id) => heads.includes(id));
    const others = [[...heads.slice(1), ...heads.slice(0, 1)], [...heads].reverse()];
    const placed = right ? rightly : (others.find((each) => each.join() !== rightly.join()) ?? heads);
    return only("step", ask.steps, (id) => String(placed.indexOf(id) + 1));
  }
  if (question.type === "number" && !right)
    return { number: [String(Math.ceil(question.answer + question.tolerance) + 9)] };
  if (question.type === "cloze" && !right)
    return Object.fromEntries(Object.keys(sample).map((name) => [name, ["????"]]));
  if (ask.type === "true-false" && question.type === "true-false")
    return { reason: choose(question.reasons, [ask.tried], right).slice(0, 1) };
  if (ask.type === "multiple" && question.type === "multiple") {
    const [rights, wrongs] = [true, false].map((correct) =>
      choose(question.options, [...(ask.fixed ?? []), ...(ask.tried ?? [])], correct),
    );
    return { option: (right ? rights : wrongs?.length ? wrongs : rights?.slice(1)) ?? [] };
  }
  if ((ask.type === "single" || ask.type === "case") && "options" in question)
    return { option: choose(question.options, [ask.tried], right).slice(0, 1) };
  return sample;
}

function choose(options: { id: string; correct: boolean }[], out: (string | undefined)[], right: boolean): string[] {
  return options.filter(({ id, correct }) => correct === right && !out.includes(id)).map(({ id }) => id);
}

/**
 * Returns the form fields of a second try after a first answer with these fields: the wish to see the answer, or a second answer that is
 * right or not.
 */
export function composeSecondTryFields(
  question: QuestionRecord,
  firstFields: PostedFormFields,
  again: boolean | "reveal",
): PostedFormFields {
  if (again === "reveal") return { [revealFieldName]: ["1"] };
  const first = readResponse(question, firstFields);
  if (!first.ok) throw new Error(`${question.id}: ${first.problem}`);
  return composeSecondAnswerFields(question, first.response, again);
}

/**
 * Answers a question by calling the same use case as the site. If it is asked once more, asks to see the answer, or tries again: `again`
 * says whether the second answer is right.
 * @throws if an answer is refused
 */
export async function answerUntilFinal(
  pool: Pool,
  releases: ReleaseCache,
  question: QuestionRecord,
  input: Parameters<typeof answerPracticeQuestion>[2],
  again: boolean | "reveal" = "reveal",
): Promise<void> {
  const outcome = await answerPracticeQuestion(pool, releases, input);
  if (!outcome.ok) throw new Error(`${question.id}: ${outcome.reason}`);
  if (outcome.view.questions.find(({ id }) => id === question.id)?.state !== "retry") return;
  const fields = composeSecondTryFields(question, input.fields, again);
  const second = await answerPracticeQuestion(pool, releases, { ...input, seq: 2, fields });
  if (!second.ok) throw new Error(`${question.id}, second try: ${second.reason}`);
}
