import { expect, test } from "vitest";
import { createQuestionsOfEveryKind } from "~/../tests/support/factories";
import { createQuestionOfKind } from "~/../tests/support/question-kind";
import { writeAnswerDown } from "~/../tests/support/written-answers";
import { isQuestionKindScored } from "../question";
import { gradeWrittenAnswer, printQuestion, selectQuestionsForPaper } from "./paper";
import { writeRightLetters } from "./write-right-answer";

const questions = createQuestionsOfEveryKind().filter(isQuestionKindScored);
const right = { score: 1, isRefused: false };
const refused = { score: 0, isRefused: true };

test.each(questions.map((question) => [question.type, question] as const))(
  "%s: a right and a wrong answer are marked as on the site, whatever the seed",
  (_type, question) => {
    for (const seed of ["a", "b", "c"]) {
      expect(gradeWrittenAnswer(question, seed, writeAnswerDown(question, seed, true))).toEqual(right);
      expect(gradeWrittenAnswer(question, seed, writeAnswerDown(question, seed, false)).score).toBeLessThan(1);
    }
  },
);

test.each(questions.map((question) => [question.type, question] as const))(
  "%s: the letters of the key are an answer that is right",
  (type, question) => {
    for (const seed of ["a", "b", "c"]) {
      const letters = writeRightLetters(question, seed);
      if (letters === null) expect(["cloze", "number"]).toContain(type);
      else {
        const written = question.type === "true-false" ? { answer: question.answer, reason: letters } : letters;
        expect(gradeWrittenAnswer(question, seed, written)).toEqual(right);
      }
    }
  },
);

test.each(questions.map((question) => [question.type, question] as const))(
  "%s: no answer scores 0, and what is written in another form is refused",
  (_type, question) => {
    expect(gradeWrittenAnswer(question, "a", undefined)).toEqual({ score: 0, isRefused: false });
    for (const written of [null, "z", ["z"], { 1: "z" }, { 99: "a" }, { answer: "ja" }, [], {}])
      expect(gradeWrittenAnswer(question, "a", written).score, JSON.stringify(written)).toBeLessThan(1);
    expect(gradeWrittenAnswer(question, "a", { answer: true, reason: "zz" })).toEqual(refused);
  },
);

/** Other ways in which people write the same answer down. */
const ways: Record<string, (written: never) => unknown[]> = {
  letter: (letter: string) => [
    `${letter})`,
    letter.toUpperCase(),
    `(${letter})`,
    [letter],
    `${letter}. Omdat het zo is.`,
  ],
  letters: (letters: string[]) => [
    letters.join(", "),
    letters.join(""),
    letters.join(" en "),
    letters.map((each) => `${each})`),
  ],
  "letters-in-order": (letters: string[]) => [
    letters.join(" > "),
    letters.join(""),
    letters.join("-"),
    letters.join(" → "),
  ],
  "letter-for-each-number": (pairs: Record<string, string>) => [
    Object.values(pairs),
    Object.entries(pairs)
      .map(([number, letter]) => `${number}${letter}`)
      .join(" "),
    Object.entries(pairs)
      .map(([number, letter]) => `${number}: ${letter.toUpperCase()}`)
      .join(", "),
    Object.entries(pairs)
      .map(([number, letter]) => `${number}-${letter}`)
      .join("; "),
  ],
  "truth-and-reason": ({ answer, reason }: { answer: boolean; reason: string }) => [
    `${answer}, ${reason}`,
    `${answer ? "waar" : "niet waar"}, ${reason}`,
    [answer, reason],
    { answer: answer ? "Waar" : "Niet waar", reason: `${reason})` },
    { antwoord: answer, reden: reason },
  ],
  words: (words: string[]) => [
    words.join(", "),
    ...(words.length === 1 ? words : []),
    Object.fromEntries(words.map((word, at) => [String(at + 1), word])),
  ],
  number: (number: string) => [number, ` ${number} `],
};

test.each(questions.map((question) => [question.type, question] as const))(
  "%s: an answer is read however a reader naturally writes it, and a wrong one stays wrong",
  (_type, question) => {
    const variants = ways[printQuestion(question, "a").answer];
    const writeAll = (isRight: boolean) => variants?.(writeAnswerDown(question, "a", isRight) as never) ?? [];
    for (const written of writeAll(true))
      expect([written, gradeWrittenAnswer(question, "a", written)]).toEqual([written, right]);
    const wrong = gradeWrittenAnswer(question, "a", writeAnswerDown(question, "a", false));
    for (const written of writeAll(false))
      expect([written, gradeWrittenAnswer(question, "a", written)]).toEqual([written, wrong]);
  },
);

test("an answer that can mean two things is refused", () => {
  const refusedAt = (type: Parameters<typeof createQuestionOfKind>[0], written: unknown) =>
    expect([written, gradeWrittenAnswer(createQuestionOfKind(type), "a", written)]).toEqual([written, refused]);
  for (const written of ["a b", "ab", ["a", "b"], "de eerste", "abc"]) refusedAt("single", written);
  for (const written of ["1 2 a", "1a b", "1a 2", "1a 1b", "a"]) refusedAt("match", written);
  for (const written of ["misschien, a", "waar", "waar niet, a", { answer: 1, reason: "a" }])
    refusedAt("true-false", written);
});

test("an answer that misses a part is refused, because the site does not take it either", () => {
  const match = createQuestionOfKind("match");
  const written = writeAnswerDown(match, "a", true) as Record<string, string>;
  const { 1: _first, ...rest } = written;
  expect(gradeWrittenAnswer(match, "a", rest)).toEqual(refused);
});

test("all questions that are marked are on the paper, in an order that depends on the seed", () => {
  const order = (seed: string) => selectQuestionsForPaper(createQuestionsOfEveryKind(), seed).map(({ id }) => id);
  expect(order("a").toSorted()).toEqual(questions.map(({ id }) => id).sort());
  expect(order("a")).toEqual(order("a"));
  expect(new Set(["a", "b", "c"].map((seed) => order(seed).join())).size).toBeGreaterThan(1);
});

test("a question is printed without its key and its feedback", () => {
  const question = createQuestionOfKind("single");
  const other = {
    ...question,
    options: question.options.map((option) => ({ ...option, correct: !option.correct, feedback: "?" })),
  };
  expect(printQuestion(other, "a")).toEqual(printQuestion(question, "a"));
  expect(printQuestion(question, "a").lettered.toSorted()).toEqual(question.options.map(({ text }) => text).sort());
});
