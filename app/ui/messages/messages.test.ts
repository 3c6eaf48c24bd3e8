/** Types check that every text exists; this test checks that it is translated. */
import { expect, it } from "vitest";
import { messagesFor } from ".";
import { capital } from "./nl/common";

/** Returns text by path; for a function its source. */
function textsOf(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value).replace(/\s+/g, " ")]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

const dutch = new Map(textsOf(messagesFor("nl")));
const english = new Map(textsOf(messagesFor("en")));

/** Names, and words that both languages share. */
const shared = new Set([
  "Leerdossier",
  "Autoriteit Persoonsgegevens",
  "Account",
  "account",
  "Accounts",
  "Cert.",
  "Code",
  "Contact",
  "Cookies",
  "Deadlines",
  "Later",
  "Link",
  "Passage:",
  "Markdown",
  "OpenDocument",
  "PDF",
  "Word",
  "Live",
  "Log in",
  "Mail",
  "Open",
  "open",
  "Privacy",
  "Studio",
  "Trainer",
  "Trainers",
  "Week",
  "week",
  "–",
  "Windows",
  "macOS",
  "Linux",
  "trainer",
]);

/** Functions without words of their own, and the end of a quotation. */
const wordless = new Set([
  "common.pageTitle",
  "search.noteAt.after",
  "contentCheck.problems.as-written",
  "learning.lessonState",
  "course.capital",
  "report.placeName",
  "review.weeks.count",
  "certificate.paper.number",
  "certificate.paper.date",
  "certificate.paper.check.code",
  "exporting.gradebooks.sharedNumber",
  "exporting.words.report.day",
  "exporting.words.report.moment",
  "exporting.words.report.number",
  "exporting.words.report.count",
  "following.needs.memory.what",
  "studio.report.kept",
  "studio.size",
  "studio.stages.passages",
  "trainerToday.picked.actIn",
  "batch.preview.names",
]);

/** Nothing to say, or an address. */
const isNoText = (text: string) => text === "" || /^\(\w*\) => ""$/.test(text) || /^(\/|https?:)/.test(text);

it("both catalogues have the same texts, also where the type only knows codes", () => {
  expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
});

it("no English text is the Dutch one, except names, shared words and addresses", () => {
  const same = [...english].filter(([path, text]) => dutch.get(path) === text);
  const unexplained = same.filter(([path, text]) => !shared.has(text) && !wordless.has(path) && !isNoText(text));
  expect(unexplained).toEqual([]);
});

it("no Dutch word stayed behind in English, and nothing shouts", () => {
  const left = /(?<![\w.$])(je|jij|jouw|het|een|niet|wel|voor|naar|deze|vraag|vragen|les|lessen|antwoord)(?![\w.$(:])/i;
  expect([...english].filter(([, text]) => left.test(text))).toEqual([]);
  const texts = [...english, ...dutch].filter(([, text]) => /[a-z]!/i.test(text));
  expect(texts).toEqual([]);
});

it("a capital takes the accent of the Dutch word for one, and of no other", () => {
  expect(["één dag", "één", "écht", "twee", ""].map(capital)).toEqual(["Eén dag", "Eén", "Écht", "Twee", ""]);
});
