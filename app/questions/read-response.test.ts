import fc from "fast-check";
import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createResponseFields } from "~/../tests/support/factories";
import { cleanTypedText } from "~/platform/text/typed-text";
import type { FormFields } from "./kind";
import { readResponse } from "./read-response";
import type { QuestionRecord } from "./table";

const records = createQuestionsOfEveryKind();
const byType = (type: QuestionRecord["type"]) => records.find((each) => each.type === type) as QuestionRecord;

function problem(type: QuestionRecord["type"], fields: FormFields) {
  const read = readResponse(byType(type), fields);
  return read.ok ? null : read.problem;
}

/** Returns the right form fields of a question, with one field changed. */
function changed(type: QuestionRecord["type"], at: number, values: string[]): FormFields {
  const fields = createResponseFields(byType(type), true);
  const name = Object.keys(fields)[at] as string;
  return { ...fields, [name]: values };
}

test("a full form of every type is read, with the hidden fields beside it", () => {
  for (const each of records) {
    const read = readResponse(each, { ...createResponseFields(each, true), question: [each.id], round: ["1"] });
    expect(read, each.type).toMatchObject({ ok: true, response: { type: each.type } });
  }
});

test("a text of which nothing can be seen is no text", () => {
  for (const nothing of ["\u3164", "\u00ad", " \u2800\n"]) expect(cleanTypedText(nothing)).toBe("");
  expect(cleanTypedText(" عمر \u200f")).toBe("عمر \u200f");
});

test("an empty form is refused, with what is missing", () => {
  expect(records.map((each) => problem(each.type, {}))).toEqual([
    "choose-one",
    "choose-one",
    "choose-some",
    "choose-one",
    "fill-all",
    "fill-all",
    "fill-all",
    "fill-all",
    "write-something",
    "type-number",
  ]);
  expect(problem("true-false", { answer: ["true"] })).toBe("choose-reason");
  expect(problem("cloze", changed("cloze", 0, ["   "]))).toBe("fill-all");
  expect(problem("short", { text: [" \r\n "] })).toBe("write-something");
});

test("what was not offered is refused", () => {
  for (const type of ["single", "case", "multiple"] as const)
    expect(problem(type, { option: ["vals"] })).toBe("not-offered");
  expect(problem("true-false", { answer: ["maybe"], reason: ["x"] })).toBe("not-offered");
  expect(problem("true-false", { answer: ["true"], reason: ["x"] })).toBe("not-offered");
  for (const type of ["match", "sort", "order"] as const)
    expect(problem(type, changed(type, 0, ["vals"]))).toBe("not-offered");
  expect(problem("cloze", { ...createResponseFields(byType("cloze"), true), "gap-vals": ["x"] })).toBe("not-offered");
  expect(problem("order", changed("order", 0, ["5"]))).toBe("not-offered");
});

test("two values where one is asked are refused", () => {
  const [a, b] = (byType("single") as Extract<QuestionRecord, { type: "single" }>).options;
  expect(problem("single", { option: [a?.id ?? "", b?.id ?? ""] })).toBe("choose-one");
  expect(problem("cloze", changed("cloze", 0, ["inzet", "inspanning"]))).toBe("not-offered");
});

test("two steps in one place are refused", () => {
  expect(problem("order", changed("order", 0, ["2"]))).toBe("place-once");
});

test("texts have a longest length", () => {
  expect(problem("short", { text: ["x".repeat(2000)] })).toBe(null);
  expect(problem("short", { text: ["x".repeat(2001)] })).toBe("too-long");
  expect(problem("cloze", changed("cloze", 0, ["x".repeat(101)]))).toBe("too-long");
  expect(problem("case", { ...createResponseFields(byType("case"), true), text: ["x".repeat(2001)] })).toBe("too-long");
});

test("what shows nothing is no answer", () => {
  for (const text of [" ", "\u200b", "\u00ad \u3164", "\ufeff\n"]) {
    expect(problem("short", { text: [text] })).toBe("write-something");
    expect(problem("cloze", changed("cloze", 0, [text]))).toBe("fill-all");
  }
});

test("a refused form comes back as typed, without fields of others", () => {
  const read = readResponse(byType("case"), { text: ["Omdat"], question: ["A2"], round: ["1"], next: ["//kwaad"] });
  expect(read).toEqual({ ok: false, problem: "choose-one", typed: { text: ["Omdat"] } });
});

test("whatever is posted, reading never throws and gives text that PostgreSQL takes", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "option",
      "text",
      "answer",
      "__proto__",
      ...records.flatMap((each) => Object.keys(createResponseFields(each, true))),
    ),
    fc.string(),
  );
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("a\u0000b", "\ud800", "true"));
  fc.assert(
    fc.property(fc.dictionary(name, fc.array(value, { maxLength: 3 })), fc.constantFrom(...records), (fields, each) => {
      const read = readResponse(each, fields);
      if (read.ok) expect(JSON.stringify(read.response)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
    }),
    { numRuns: 1000 },
  );
});
