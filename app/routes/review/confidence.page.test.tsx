import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type CalibrationLevel, confidences, type LevelJudgement } from "~/learning/review/confidence";
import { ConfidencePage } from "./confidence.page";

const render = (judgements: Record<1 | 2 | 3, LevelJudgement>) => {
  const levels = confidences.map(
    (confidence): CalibrationLevel => ({
      confidence,
      answers: 9,
      right: 6,
      meanMark: 1,
      judgement: judgements[confidence],
    }),
  );
  return renderToStaticMarkup(<ConfidencePage calibration={{ levels, sureAndWrong: [] }} />);
};

it("says in one sentence that all levels fit, and else names the levels", () => {
  const all = render({ 1: "fits", 2: "fits", 3: "fits" });
  expect(all.match(/Wat je zei, klopte met wat je wist\./g)).toHaveLength(1);
  expect(all).not.toContain("klopte wat je zei");
  const some = render({ 1: "fits", 2: "few", 3: "too-sure" });
  expect(some).toContain("Bij ‘Ik gok’ klopte wat je zei.");
  expect(some).toContain("Bij ‘Ik weet het’ klopte minder dan je dacht.");
  expect(some).toContain("Over ‘Ik twijfel’ is nog weinig te zeggen");
  expect(some).not.toContain("Wat je zei, klopte");
});
