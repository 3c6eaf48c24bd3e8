import fc from "fast-check";
import { expect, test } from "vitest";
import { createAnswerOption, createQuestion } from "~/../tests/support/factories";
import {
  composeAsk,
  composeGradedQuestion,
  createQuestionOfKind,
  createSampleResponse,
  findResponseProblem,
  firstLessonFile,
  listQuestionsRevisedByChange,
  parseExampleQuestion,
  parseQuestionTags,
  requiredQuestionAttributes,
} from "~/../tests/support/question-kind";
import type { QuestionOfKind } from "../table";
import { gradeMultipleAnswerResponse } from "./grade";

const question = createQuestionOfKind("multiple");
const scoreOf = (options: string[], of = question) => gradeMultipleAnswerResponse(of, { type: "multiple", options });

test("multiple: more than one right option", () => {
  expect(parseExampleQuestion("multiple").options.map(({ correct }) => correct)).toEqual([true, true, false]);
});

/** Generates a text of words that have no special meaning in Markdown. */
const phrase = fc
  .array(fc.stringMatching(/^[a-zà-ü]{2,9}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));

test("whatever the options, the key that was written is the key that is read", () => {
  const options = fc.uniqueArray(fc.record({ text: phrase, correct: fc.boolean() }), {
    minLength: 2,
    maxLength: 5,
    selector: ({ text }) => text,
  });
  fc.assert(
    fc.property(options, phrase, (written, feedback) => {
      fc.pre(written.some(({ correct }) => correct) && written.some(({ correct }) => !correct));
      const list = written
        .map(({ text, correct }, index) => `- [${correct ? "x" : " "}] ${text}\n  > ${feedback} ${index}`)
        .join("\n");
      const { value, problems } = parseQuestionTags(
        `<Question id="Q" type="multiple" ${requiredQuestionAttributes}>\n\nWelke?\n\n${list}\n\n</Question>`,
      );
      expect(problems).toEqual([]);
      const record = value?.questions[0]?.record as QuestionOfKind<"multiple">;
      expect(record.options.map(({ text, correct, feedback: why }) => [text, correct, why])).toEqual(
        written.map(({ text, correct }, index) => [text, correct, `${feedback} ${index}`]),
      );
    }),
  );
});

test("L1-2 has another revision when the key changes, and no other question has", () => {
  const revised = listQuestionsRevisedByChange(
    firstLessonFile,
    "- [x] Twee bandenlichters",
    "- [ ] Twee bandenlichters",
  );
  expect(revised).toEqual(["L1-2"]);
});

test("every option is shown once, without the key", () => {
  const { options } = composeAsk(question);
  expect(options.map(({ id }) => id).sort()).toEqual(question.options.map(({ id }) => id).sort());
  expect(Object.keys(options[0] ?? {}).sort()).toEqual(["html", "id", "text"]);
});

test("an empty form and an option of another question are refused; an option that is posted twice counts once", () => {
  const [a] = question.options.map(({ id }) => id) as [string];
  expect(findResponseProblem(question, {})).toBe("choose-some");
  expect(findResponseProblem(question, { option: ["vals"] })).toBe("not-offered");
  expect(findResponseProblem(question, { option: [a, "vals"] })).toBe("not-offered");
  expect(findResponseProblem(question, { option: [a, a] })).toBeNull();
});

test("of several correct, all chosen scores 0, none scores 0, the key alone scores 1", () => {
  const key = fc.array(fc.boolean(), { minLength: 2, maxLength: 5 }).filter((right) => new Set(right).size === 2);
  fc.assert(
    fc.property(key, (right) => {
      const each = createQuestion("M", "multiple", {
        options: right.map((correct, i) => createAnswerOption("M", `o${i}`, correct)),
      });
      const ids = each.options.map(({ id }) => id);
      expect(scoreOf(ids, each)).toBe(0);
      expect(scoreOf([], each)).toBe(0);
      expect(
        scoreOf(
          each.options.filter(({ correct }) => correct).map(({ id }) => id),
          each,
        ),
      ).toBe(1);
    }),
  );
});

test("one wrong option takes off its share", () => {
  const [a, b, wrong] = question.options.map(({ id }) => id) as [string, string, string];
  expect(scoreOf([a])).toBe(0.5);
  expect(scoreOf([a, b, wrong])).toBe(0.5);
  expect(scoreOf([a, wrong])).toBe(0);
});

test("half right is partly", () => {
  const response = { type: "multiple" as const, options: [question.options[0]?.id ?? ""] };
  expect(composeGradedQuestion(question, response)).toMatchObject({ score: 0.5, verdict: "partly" });
});

test("every chosen option comes back as chosen, with its feedback", () => {
  const { marked } = composeGradedQuestion(question, createSampleResponse(question, false));
  const chosen = marked.options.filter((option) => option.chosen);
  expect(chosen.map(({ correct }) => correct)).toEqual([false, false]);
  expect(chosen.every(({ feedback }) => feedback.includes("Uitleg"))).toBe(true);
});
