import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { FinalTestResultData } from "~/learning/final/pages/final-test-page-data";
import { FinalTestResultPage } from "./result.page";

const attempt = { series: 1, number: 1, overall: 1 };
const draw = (right: number) => {
  const page: FinalTestResultData = {
    course: { id: "proef", title: "Proefcursus", language: "nl" },
    attempt,
    attemptCount: 3,
    norm: { mark: 0.75, needed: 3, questions: 4, note: "", round: null },
    handedInAt: "2027-03-01T10:00:00Z",
    byClock: false,
    passed: true,
    passedByLaterMark: false,
    right,
    questions: 4,
    objectives: [],
    remarks: [{ at: "2027-03-02T10:00:00Z", reason: "key", numbers: [2], kept: false }],
    test: null,
    step: { state: "passed", attempt },
    lessonCount: 2,
  };
  return renderToStaticMarkup(<FinalTestResultPage page={page} />);
};

it("a pass whose score was lowered later says that it stays a pass", () => {
  expect(draw(2)).toMatch(/Geslaagd.*Wat je haalde, blijft gehaald/s);
  expect(draw(3)).not.toContain("blijft gehaald");
});
