/** Finds what in a hint gives the right answer away, for all kinds of question. */
import { listOptions } from "../options";
import { getQuestionKindDefinition, type QuestionRecord } from "../table";
import { normalizeTypedAnswer } from "../typed/normalize-typed-answer";

/** Words of four letters or more that every text may hold, in Dutch and in English. Shorter words are never compared. */
const commonWords = new Set(
  (
    "deze voor naar niet geen maar heeft hebben hebt wordt worden zijn haar waar wanneer omdat zoals meer veel hier daar over onder " +
    "tegen door iemand iets kunnen moet moeten wilt willen doet doen gaat gaan komt komen jouw jullie weer eens vaak want " +
    "this that these with from what when where which have does they them their your about more than then will would should into " +
    "only also been were some other there"
  ).split(" "),
);

/**
 * Returns the word, number or gap that gives the right answer away in a hint, or null. A hint may not hold a word that occurs only in right
 * options.
 */
export function findAnswerInHint(question: QuestionRecord, hint: string): string | null {
  const own = getQuestionKindDefinition(question.type).findAnswerInText;
  if (own) return own(question, hint);
  const texts = (correct: boolean) =>
    listOptions(question)
      .filter((option) => option.correct === correct)
      .flatMap(({ text }) => listComparedWords(text));
  const [right, wrong] = [new Set(texts(true)), new Set(texts(false))];
  return listComparedWords(hint).find((word) => right.has(word) && !wrong.has(word)) ?? null;
}

function listComparedWords(text: string): string[] {
  const words = normalizeTypedAnswer(text).match(/\p{L}{4,}|\p{N}+/gu) ?? [];
  return words.filter((word) => !commonWords.has(word));
}
