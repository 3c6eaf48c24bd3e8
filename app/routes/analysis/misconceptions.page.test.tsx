import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MisconceptionMapEntry } from "~/analysis/misconceptions/misconception-map";
import { CohortMisconceptionsPage } from "./misconceptions.page";

const idea: MisconceptionMapEntry = {
  key: "idee",
  name: "Meten is weten",
  explanation: "Niet alles is te meten.",
  discussion: "Wat meet je niet?",
  editions: [],
  lessons: ["les-1"],
  questions: [],
  shownOn: null,
};

function show(entry: MisconceptionMapEntry): string {
  const map = {
    language: "nl",
    editions: ["1"],
    lessons: [{ id: "les-1", number: 1, title: "Een" }],
    entries: [entry],
  };
  const cohort = { id: "groep", name: "Oost" };
  return renderToStaticMarkup(<CohortMisconceptionsPage cohort={cohort} map={map} lesson={null} edition={null} />);
}

it("the page does not say that ideas are in the group as long as no number may be shown", () => {
  const without = show(idea);
  expect(without).toContain("Of ze in je groep leven, kunnen we nog niet laten zien.");
  expect(without).not.toContain("wat je groep koos");
  expect(without).toContain('href="/cohorts/groep/questions"');
  const questions = [{ questionId: "v", lessonNumber: 1, number: 2, people: 5, of: 12 }];
  const shown = show({ ...idea, questions, shownOn: "2026-11-30" });
  expect(shown).toContain("Bij wat je groep koos, staat een vraag voor een gesprek.");
  expect(shown).not.toContain("kunnen we nog niet laten zien");
});
