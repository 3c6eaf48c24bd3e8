import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { SittingStep } from "./sitting-step";

const course = { id: "proef", title: "Proefcursus", language: "nl" };
const sitting = {
  id: "een",
  cohortName: "Groep A",
  room: "2.15",
  opensAt: new Date("2026-11-30T17:12:00Z"),
  closesAt: new Date("2026-11-30T19:12:00Z"),
};
const draw = (step: FinalTestStep) =>
  renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor("nl")}>
      <SittingStep page={{ course, step }} sittings={[sitting]} code={null} form={undefined} />
    </MessagesContext.Provider>,
  );
const waiting = (from: string): FinalTestStep => ({ state: "wait", from, left: 2, newSeries: false });

it("who can't begin in a sitting reads why, and from when; who can begins with the code", () => {
  const after = draw(waiting("2026-12-01T12:21:00Z"));
  expect(after).toContain("Groep A");
  expect(after).toMatch(/Je kunt hier niet aan meedoen: je volgende poging kan vanaf 1 december 2026.*13:21/);
  const during = draw(waiting("2026-11-30T18:00:00Z"));
  expect(during).toMatch(/Je kunt beginnen vanaf 30 november 2026.*19:00/);
  expect(draw({ state: "lessons" })).toContain("Je kunt pas meedoen als je alle lessen gehaald hebt.");
  const ready: FinalTestStep = { state: "ready", overall: 1, left: 3, closesAt: "2026-12-02T12:00:00Z" };
  for (const page of [draw(ready), draw(waiting("2026-11-30T17:00:00Z"))]) {
    expect(page).not.toContain("niet aan meedoen");
    expect(page).not.toContain("kunt beginnen vanaf");
  }
  expect(draw(ready)).toContain("Begin onder toezicht");
});
