import { expect, it } from "vitest";
import { resumePath } from "./addresses";

const lesson = { id: "een", number: 1, title: "Een", heading: "Een", short: "Een" };

it("leads to the open question, to the start of a new lesson, or to the result of a complete round", () => {
  const question = { id: "B1", number: 1, stem: "Waarom?", elementId: "lesson-piece-1", piece: null };
  expect(resumePath("proef", { lesson, question, isNew: false })).toBe(
    "/courses/proef/lessons/een?at=B1#lesson-piece-1",
  );
  expect(resumePath("proef", { lesson, question: null, isNew: true })).toBe("/courses/proef/lessons/een");
  expect(resumePath("proef", { lesson, question: null, isNew: false })).toBe(
    "/courses/proef/lessons/een#lesson-result",
  );
});
