import fc from "fast-check";
import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createSampleAnswerFields } from "~/../tests/support/factories";
import { cleanTypedText } from "~/platform/text/typed-text";
import { composeChosenText, readResponse } from "./read-response";
import { getQuestionKindDefinition } from "./table";

const records = createQuestionsOfEveryKind();

test("a full form of every type is read, with the hidden fields beside it", () => {
  for (const each of records) {
    const read = readResponse(each, { ...createSampleAnswerFields(each, true), question: [each.id], round: ["1"] });
    expect(read, each.type).toMatchObject({ ok: true, response: { type: each.type } });
  }
});

test("an empty form of every kind is refused", () => {
  for (const each of records) expect(readResponse(each, {}), each.type).toMatchObject({ ok: false, typed: {} });
});

test("a choice of another question is told, also while the rest of the form is empty or chosen twice", () => {
  for (const each of records) {
    const { fieldInputMethods } = getQuestionKindDefinition(each.type);
    const chosen = Object.entries(createSampleAnswerFields(each, true)).filter(
      ([name]) => Object.entries(fieldInputMethods).find(([stem]) => name.startsWith(stem))?.[1] === "chosen",
    );
    for (const [name, values] of chosen)
      for (const foreign of [["deadbeef"], [...values, "deadbeef"]])
        expect(readResponse(each, { [name]: foreign }), `${each.type} ${name}`).toMatchObject({
          problem: "not-offered",
        });
  }
});

test("answers that were chosen are one text, and a typed part makes them none", () => {
  const answer = (type: string) => {
    const record = createQuestionsOfEveryKind().find((each) => each.type === type);
    const read = record && readResponse(record, createSampleAnswerFields(record, true));
    if (!read?.ok) throw new Error(`no answer to a question of kind ${type}`);
    return read.response;
  };
  const [single, multiple] = [answer("single"), answer("multiple")];
  expect(composeChosenText([single])).not.toBe(composeChosenText([multiple]));
  expect(composeChosenText([single, { type: "reveal" }])).not.toBe(composeChosenText([single]));
  for (const typed of [answer("number"), answer("short"), { ...single, gap: "mijn woord" }, { type: "text" } as never])
    expect(composeChosenText([single, typed])).toBeNull();
});

test("a text of which nothing can be seen is no text", () => {
  for (const nothing of ["\u3164", "\u00ad", " \u2800\n"]) expect(cleanTypedText(nothing)).toBe("");
  expect(cleanTypedText(" عمر \u200f")).toBe("عمر \u200f");
});

test("whatever is posted, reading never throws and gives text that PostgreSQL takes", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "option",
      "text",
      "answer",
      "__proto__",
      ...records.flatMap((each) => Object.keys(createSampleAnswerFields(each, true))),
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
