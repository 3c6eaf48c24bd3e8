import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { SittingStep } from "./sitting-step";
import { FinalTestStartStep } from "./start-step";

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

const drawStart = (step: FinalTestStep, hasSitting: boolean) =>
  renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor("nl")}>
      <FinalTestStartStep
        page={{ course, step, missing: [] } as never}
        {...{ progress: null, code: null, certificate: null, hasSitting }}
      />
    </MessagesContext.Provider>,
  );

it("an open attempt under supervision says first until when it counts as supervised, and then how long it stays open", () => {
  const open = (handInBy: string | null): FinalTestStep => ({
    ...{ state: "open", closesAt: "2026-12-07T20:41:00Z", position: 3 },
    ...{ attempt: { series: 1, number: 1, overall: 1 }, sitting: { room: "2.15", handInBy, left: false } },
  });
  const html = drawStart(open("2026-11-30T22:30:00Z"), true);
  expect(html).toContain("lever in voor 23:30");
  expect(html.indexOf("23:30")).toBeLessThan(html.indexOf("7 december"));
  expect(html).toContain("Zonder toezicht kun je stoppen");
  const over = drawStart(open(null), true);
  expect(over.indexOf("Het toetsmoment is voorbij")).toBeLessThan(over.indexOf("7 december"));
  expect(over).not.toContain("Zonder toezicht kun je stoppen");
});

it("beginning without supervision stands in a section of its own if there is a sitting", () => {
  const ready: FinalTestStep = { state: "ready", overall: 1, left: 3, closesAt: "2026-12-02T12:00:00Z" };
  expect(drawStart(ready, true)).toMatch(/<h2 id="without">Zonder toezicht<\/h2>.*Begin zonder toezicht/);
  expect(drawStart(ready, false)).not.toContain("Zonder toezicht");
});
