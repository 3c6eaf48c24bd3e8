import fc from "fast-check";
import { expect, test } from "vitest";
import { createQuestion } from "~/../tests/support/factories";
import { parseQuestionTags, requiredQuestionAttributes } from "~/../tests/support/question-kind";
import { readResponse } from "../read-response";
import { describeNumericResponse } from "./describe";
import { composeNumericQuestionBeforeAnswer } from "./draw";
import { type NumericResponse, readNumericResponse } from "./fields";
import { gradeNumericResponse } from "./grade";
import { composeNumericQuestionAfterAnswer } from "./mark";
import { getNumbersInQuestionTextForGuessingRobot } from "./robots";
import type { NumericQuestion } from "./schema";

const feedback = "<p>Uitleg die lang genoeg is om te lezen.</p>";

function question(own: Partial<NumericQuestion> = {}): NumericQuestion {
  const key = { answer: 12.5, tolerance: 0.5, decimals: 1, units: ["procent", "%"], language: "nl" as const };
  const wrong = [{ value: 25, feedback: "<p>Het dubbele.</p>" }];
  return createQuestion("N", "number", { ...key, feedback, wrong, ...own });
}

function answer(text: string, to = question()): NumericResponse {
  const read = readNumericResponse(to, { number: [text] });
  if (typeof read === "string") throw new Error(read);
  return read;
}

test("an answer is right within the tolerance, ends included, and nowhere else", () => {
  for (const right of ["12", "12,5", "13", "12.5", "13,0"])
    expect(gradeNumericResponse(question(), answer(right)), right).toBe(1);
  for (const wrong of ["11,99", "13,01", "-12,5", "125"])
    expect(gradeNumericResponse(question(), answer(wrong)), wrong).toBe(0);
  const exact = question({ answer: 0.3, tolerance: 0.1 });
  expect(gradeNumericResponse(exact, answer("0,4", exact))).toBe(1);
});

test("a unit may be left out, and an answer that was stored with another one stays wrong and tells so", () => {
  expect([answer("12,5 Procent"), answer("12,5%")].map((each) => gradeNumericResponse(question(), each))).toEqual([
    1, 1,
  ]);
  const other: NumericResponse = { type: "number", text: "12,5 euro", value: 12.5, unit: "euro" };
  expect(gradeNumericResponse(question(), other)).toBe(0);
  const marked = (response: NumericResponse) =>
    composeNumericQuestionAfterAnswer(question(), composeNumericQuestionBeforeAnswer(question()), response);
  expect(marked(other)).toMatchObject({ correct: false, otherUnit: true });
  expect(marked(answer("99"))).toMatchObject({ correct: false, otherUnit: false });
});

const date = (own: Partial<NumericQuestion> = {}) =>
  question({ answer: 16, tolerance: 0, decimals: 0, units: ["maart", "mrt"], wrong: [], ...own });

test.each([
  "16e",
  "de 16e",
  "16de",
  "16 mrt",
  "16 mrt.",
  "op 16 maart",
  "op de 16e van maart",
  "De 16de maart",
  "maart 16",
  "16e\u200b",
])("%s is read as the number, without the words around it", (text) => {
  expect(gradeNumericResponse(date(), answer(text, date()))).toBe(1);
  expect(gradeNumericResponse(date({ answer: 17 }), answer(text, date({ answer: 17 })))).toBe(0);
});

test.each(["16th", "the 16th", "on the 16th of March", "March 16th", "16 March"])("in English so is %s", (text) => {
  const english = date({ language: "en", units: ["March"] });
  expect(gradeNumericResponse(english, answer(text, english))).toBe(1);
});

test.each(["dinsdag 16 maart", "16 april", "16 euro", "€ 16", "16 maart of zo", "16th", "1,5e", "ongeveer 16", "16 e"])(
  "%s is refused and not marked, right or wrong",
  (text) => {
    for (const key of [16, 17])
      expect(readResponse(date({ answer: key }), { number: [text] }), text).toEqual({
        ok: false,
        problem: "unknown-unit",
        typed: { number: [text] },
      });
  },
);

test("a unit that looks like the end of an ordinal is that unit, and a number without a unit can be an ordinal", () => {
  const pieces = date({ language: "en", units: ["st"] });
  expect(answer("16 st", pieces)).toMatchObject({ value: 16, unit: "st" });
  const bare = date({ units: [] });
  expect(answer("de 16e", bare)).toEqual({ type: "number", text: "de 16e", value: 16, unit: "" });
  expect(readNumericResponse(bare, { number: ["16 maart"] })).toBe("no-number");
});

test("whatever stands around a number, it is marked by that number or refused", () => {
  const words = fc.oneof(
    fc.constantFrom("", "de ", "op ", "e", "de", "ste", " maart", " mrt.", "e3", "ste van maart", " %"),
    fc.string(),
  );
  fc.assert(
    fc.property(words, fc.nat(99), words, (before, number, behind) => {
      const read = readNumericResponse(date(), { number: [`${before}${number}${behind}`] });
      const isKnown = (unit: string) => ["", "maart", "mrt"].includes(unit.toLowerCase().replace(/\W/g, ""));
      expect(typeof read === "string" || isKnown(read.unit)).toBe(true);
    }),
  );
});

test("a known wrong value has feedback of its own", () => {
  const marked = (text: string) =>
    composeNumericQuestionAfterAnswer(question(), composeNumericQuestionBeforeAnswer(question()), answer(text));
  expect(marked("25,0").feedback).toBe("<p>Het dubbele.</p>");
  expect(marked("26").feedback).toBe(feedback);
  expect(marked("26")).toMatchObject({ given: "26", answer: "12,5", tolerance: "0,5", unit: "procent" });
});

test("an answer is stored as typed and as read, and what is no number is refused and kept", () => {
  expect(answer(" 1.250,0 % ")).toEqual({ type: "number", text: "1.250,0 %", value: 1250, unit: "%" });
  const read = (text: string) => readResponse(question(), { number: [text] });
  expect(read("ongeveer twaalf")).toEqual({ ok: false, problem: "no-number", typed: { number: ["ongeveer twaalf"] } });
  for (const text of ["=12,5", "(12,5)", "١٢,5"])
    expect(read(text), text).toMatchObject({ ok: false, problem: "no-number" });
  expect(read(" ")).toMatchObject({ ok: false, problem: "type-number" });
  expect(read("1".repeat(101))).toMatchObject({ ok: false, problem: "too-long" });
  expect(readNumericResponse(question({ units: [] }), { number: ["12 euro"] })).toBe("no-number");
});

test("invisible characters in an answer make no difference, and are stored as typed", () => {
  const typed = ["12,5\u200b", "\u200e12,5", "12,5 \u200bprocent"];
  expect(typed.map((text) => gradeNumericResponse(question(), answer(text)))).toEqual([1, 1, 1]);
  const bare = question({ answer: 5, units: [] });
  expect(answer("5\u200b", bare)).toEqual({ type: "number", text: "5\u200b", value: 5, unit: "" });
});

test("a copy of own data tells the number with its unit", () => {
  expect(describeNumericResponse(question(), answer("12,5"))).toEqual(["12,5 procent"]);
  expect(describeNumericResponse(question(), answer("12,5 %"))).toEqual(["12,5 %"]);
});

test("a guesser types a number that stands in the question", () => {
  expect(
    getNumbersInQuestionTextForGuessingRobot(
      question({ stemText: "Van 200 mensen komen er 25. Hoeveel procent is dat?" }),
    ),
  ).toEqual([
    {
      form: "number",
      choices: [
        { text: "200", correct: false },
        { text: "25", correct: false },
      ],
    },
  ]);
  expect(getNumbersInQuestionTextForGuessingRobot(question({ stemText: "Het is 12,5 procent. Hoeveel?" }))).toEqual([
    { form: "number", choices: [{ text: "12,5", correct: true }] },
  ]);
  expect(getNumbersInQuestionTextForGuessingRobot(question({ stemText: "Hoeveel procent?" }))).toEqual([]);
});

const written = (attributes: string) =>
  parseQuestionTags(
    `<Question id="Q" type="number" ${requiredQuestionAttributes} ${attributes}>\n\nHoeveel?\n\n> ${"Uitleg. ".repeat(5)}\n\n- 25\n  > Het dubbele.\n\n</Question>`,
  );

test("number: the answer, its tolerance and its units, and known wrong values", () => {
  const { value, problems } = written('answer="12,5" tolerance="0,5" unit="procent|%"');
  expect(problems).toEqual([]);
  expect(value?.questions[0]?.record).toMatchObject({
    answer: 12.5,
    tolerance: 0.5,
    decimals: 1,
    units: ["procent", "%"],
    language: "nl",
    wrong: [{ value: 25, feedback: "Het dubbele." }],
  });
});

test("an answer that is no number and a known wrong value that is right are refused", () => {
  expect(written('answer="veel"').problems.map(({ code }) => code)).toEqual(["number-attribute"]);
  expect(written('answer="25"').problems.map(({ code }) => code)).toEqual(["number-wrong-is-right"]);
});

test.each(["per 1000 inwoners", "l/100km", "% van 80", "x1000", "4-jarigen", "½ uur", "000", "=", "e3"])(
  "the unit %s is refused, because no learner can type it",
  (unit) => {
    expect(written(`answer="12,5" unit="procent|${unit}"`).problems).toMatchObject([
      { code: "number-unit", data: { unit } },
    ]);
  },
);

test("units that learners can type are accepted", () => {
  const units = [
    "procent",
    "%",
    "‰",
    "€",
    "m2",
    "m²",
    "m³",
    "km/u",
    "°C",
    "℃",
    "kg CO₂",
    "µg",
    "per uur",
    "l/(m²·s)",
    "pro\u00admille",
  ];
  for (const answer of ["0,000001", "1.250", "1234567,5", "-0,125"])
    expect(written(`answer="${answer}" unit="${units.join("|")}"`).problems, answer).toEqual([]);
});

test("the first unit is shown beside the field, and nothing of the answer", () => {
  expect(composeNumericQuestionBeforeAnswer(question())).toEqual({ type: "number", unit: "procent" });
  expect(composeNumericQuestionBeforeAnswer(question({ units: [] }))).toEqual({ type: "number", unit: null });
});

test("an empty form is refused", () => {
  expect(readResponse(question(), {})).toEqual({ ok: false, problem: "type-number", typed: {} });
});
