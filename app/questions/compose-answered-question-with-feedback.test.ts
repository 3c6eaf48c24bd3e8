import { expect, test } from "vitest";
import { createQuestionsOfEveryKind, createSampleAnswerFields } from "~/../tests/support/factories";
import { composeAnsweredQuestionWithFeedback } from "./compose-answered-question-with-feedback";
import { composeAskedQuestion } from "./compose-asked-question";
import { readResponse } from "./read-response";

const placing = { number: 1, total: 9, case: null, passage: { id: "p", title: "P" } };

function markedOf(id: string, right: boolean) {
  const record = createQuestionsOfEveryKind().find((each) => each.id === id);
  if (!record) throw new Error(id);
  const read = readResponse(record, createSampleAnswerFields(record, right));
  if (!read.ok) throw new Error(read.problem);
  return { record, asked: composeAskedQuestion(record, "zaad", placing), response: read.response };
}

test("every type is marked with its verdict and feedback", () => {
  for (const { id, type } of createQuestionsOfEveryKind()) {
    const [right, wrong] = [true, false].map((way) => {
      const { record, asked, response } = markedOf(id, way);
      return composeAnsweredQuestionWithFeedback(record, asked, response);
    });
    expect(right?.verdict, type).toBe(type === "short" ? "answered" : "right");
    expect(wrong?.verdict, type).toBe(type === "short" ? "answered" : "wrong");
    expect(right?.marked.type).toBe(type);
    expect(JSON.stringify(right?.marked)).toContain(type === "short" ? "Een voorbeeld" : "Uitleg");
  }
});

test("the stored score holds over what marking would say now", () => {
  const { record, asked, response } = markedOf("A1", true);
  expect(composeAnsweredQuestionWithFeedback(record, asked, response, 0)).toMatchObject({ score: 0, verdict: "wrong" });
});
