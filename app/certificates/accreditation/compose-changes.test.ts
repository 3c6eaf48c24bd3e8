import { expect, it } from "vitest";
import type { CourseRelease } from "~/content/release/release";
import { messagesFor } from "~/ui/messages";
import { composeChanges, type EditionWithRelease } from "./compose-changes";

const words = messagesFor("nl").accreditation.pack;

/** An edition with lessons by id, each with its title and its objectives by id. */
function edition(label: string, lessons: [id: string, title: string, goals: Record<string, string>][], mark = 0.8) {
  const content = {
    minutes: 60,
    rules: { passMark: mark, finalTest: null },
    lessons: lessons.map(([id, title, goals]) => ({
      ...{ id, title },
      objectives: Object.entries(goals).map(([goal, text]) => ({ id: goal, text })),
    })),
  };
  return { label, opened: null, published: [], content: content as unknown as CourseRelease } as EditionWithRelease;
}

it("a lesson or objective with another name is not new and not gone: it says from what to what", () => {
  const before = edition("1", [
    ["een", "De buurt", { "T1.1": "Je kunt kijken.", "T1.2": "Je kunt tellen." }],
    ["twee", "De stad", { "T2.1": "Je kunt praten." }],
  ]);
  const now = edition("2", [
    ["een", "De straat", { "T1.1": "Je kunt goed kijken.", "T1.3": "Je kunt meten." }],
    ["drie", "Het land", { "T2.1": "Je kunt praten." }],
  ]);
  expect(composeChanges([now, before], words)).toEqual([
    ["2", "Les erbij", "Het land"],
    ["2", "Les weg", "De stad"],
    ["2", "Andere titel van een les", "van De buurt naar De straat"],
    ["2", "Doel erbij", "Je kunt meten."],
    ["2", "Doel weg", "Je kunt tellen."],
    ["2", "Doel anders verwoord", "van Je kunt kijken. naar Je kunt goed kijken."],
    ["1", "Eerste editie op deze site", null],
  ]);
});

it("an edition with the same lessons has no changes but those of its rules, and a percentage is written as on every page", () => {
  const lessons: Parameters<typeof edition>[1] = [["een", "De buurt", {}]];
  expect(composeChanges([edition("2", lessons), edition("1", lessons)], words)).toHaveLength(1);
  const stricter = composeChanges([edition("2", lessons, 5 / 6), edition("1", lessons)], words);
  expect(stricter[0]).toEqual(["2", "Norm (%)", "van 80 % naar 83,3 %"]);
});
