import { expect, test } from "vitest";
import type { CompiledLesson } from "~/content/release/release";
import { findProblemReportPlaceInLesson } from "./problem-report-place";

const term =
  '<button type="button" class="term" popovertarget="term-1">binnenband</button><span class="note" id="term-1" popover=""><b>Binnenband</b>De band met lucht.</span>';

test("the title of a recall question is its sentence, without the explanation of a term", () => {
  const html = `Wat doe je als een ${term} &#x3C; 2 bar\nheeft, thuis &#x26; onderweg?`;
  const lesson = { segments: [{ kind: "recall", id: "terugblik", html }] } as unknown as CompiledLesson;
  expect(findProblemReportPlaceInLesson(lesson, { places: [] }, new Map(), "recall:terugblik")?.title).toBe(
    "Wat doe je als een binnenband < 2 bar heeft, thuis & onderweg?",
  );
});
