import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createResponseFields } from "~/../tests/support/factories";
import { composeAskedQuestion } from "./compose-asked-question";
import { composeMarkedQuestion } from "./compose-marked-question";
import { readResponse } from "./read-response";

const placing = { number: 1, total: 9, case: null, passage: { id: "p", title: "P" } };

function markedOf(id: string, right: boolean) {
  const record = createQuestionsOfEveryKind().find((each) => each.id === id);
  if (!record) throw new Error(id);
  const read = readResponse(record, createResponseFields(record, right));
  if (!read.ok) throw new Error(read.problem);
  return { record, asked: composeAskedQuestion(record, "zaad", placing), response: read.response };
}

test("every type is marked with its verdict and feedback", () => {
  for (const { id, type } of createQuestionsOfEveryKind()) {
    const [right, wrong] = [true, false].map((way) => {
      const { record, asked, response } = markedOf(id, way);
      return composeMarkedQuestion(record, asked, response);
    });
    expect(right?.verdict, type).toBe(type === "short" ? "answered" : "right");
    expect(wrong?.verdict, type).toBe(type === "short" ? "answered" : "wrong");
    expect(right?.marked.type).toBe(type);
    expect(JSON.stringify(right?.marked)).toContain(type === "short" ? "Een voorbeeld" : "Uitleg");
  }
});

test("marked options stand in the order in which they were drawn", () => {
  const { record, asked, response } = markedOf("A1", true);
  const marked = composeMarkedQuestion(record, asked, response).marked;
  const ask = asked.ask;
  if (marked.type !== "single" || ask.type !== "single") throw new Error("type");
  expect(marked.options.map(({ id }) => id)).toEqual(ask.options.map(({ id }) => id));
  expect(marked.options.filter(({ chosen }) => chosen)).toEqual(marked.options.filter(({ correct }) => correct));
});

test("steps come back in the right order, with the place that they were given", () => {
  const { record, asked, response } = markedOf("A7", false);
  const { marked } = composeMarkedQuestion(record, asked, response);
  expect(marked.type === "order" && marked.steps.map(({ place, correct }) => [place, correct])).toEqual([
    [4, false],
    [3, false],
    [2, false],
    [1, false],
  ]);
});

test("the stored score holds over what marking would say now", () => {
  const { record, asked, response } = markedOf("A1", true);
  expect(composeMarkedQuestion(record, asked, response, 0)).toMatchObject({ score: 0, verdict: "wrong" });
});

test("half right is partly", () => {
  const { record, asked } = markedOf("A3", true);
  if (record.type !== "multiple") throw new Error("type");
  const response = { type: "multiple" as const, options: [record.options[0]?.id ?? ""] };
  expect(composeMarkedQuestion(record, asked, response)).toMatchObject({ score: 0.5, verdict: "partly" });
});
