import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createQuestionsOfEveryKind } from "~/../tests/support/factories";
import { getQuestionKindDefinition, listQuestionKinds, type QuestionKind } from "./table";

const kinds = listQuestionKinds(() => true);
const source = /\.(ts|tsx|mjs)$/;
const isTest = /\.test\.tsx?$/;

/** Names of kinds of question that are also ordinary words or types elsewhere, such as a case in a lesson and the type "number". */
const alsoOtherThings = new Set<QuestionKind>(["case", "short", "sort", "order", "number"]);

const everyName = kinds.join("|");
const quoted = (names: string) => `["'\`](?:${names})["'\`]`;
/**
 * Patterns that find code that names a kind of question: a name without another meaning, a comparison of a type with any name, or two names
 * in a row.
 */
const listed = [
  quoted(kinds.filter((kind) => !alsoOtherThings.has(kind)).join("|")),
  // "number" is left out here, because JSON Schema has a type "number". The next pattern leaves out "case", because a lesson has places of
  // the kind "case".
  String.raw`\btype["']?\s*(?:[=!]={0,2}|<>)\s*${quoted("case|short|sort|order")}`,
  String.raw`\bkind["']?\s*(?:[=!]={0,2}|<>)\s*${quoted("short|sort|order|number")}`,
  String.raw`\b(?:type|kind)\s+(?:not\s+)?in\s*\(\s*${quoted(everyName)}`,
  String.raw`${quoted(everyName)}\s*(?:,|\||\|\||:\s*case)\s*${quoted(everyName)}`,
].map((pattern) => new RegExp(pattern, "i"));
/**
 * This room; the rules that make drafts, each of which decides how it asks what it found, and the judging of their drafts; the example course, which is written in the words of
 * course files; and the pictures, which show questions of some kinds.
 */
const mayNameKinds = [
  path.join("app", "questions"),
  path.join("app", "content", "draft"),
  path.join("scripts", "drafts"),
  path.join("scripts", "demo", "example-course"),
  path.join("scripts", "screenshots"),
];
const namesKinds = (text: string) => listed.some((pattern) => pattern.test(text));

test("nothing outside this room lists the names of kinds", () => {
  const files = ["app", "scripts"].flatMap((folder) =>
    fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)),
  );
  const found = files
    .filter(
      (file) => source.test(file) && !isTest.test(file) && !mayNameKinds.some((folder) => file.startsWith(folder)),
    )
    .filter((file) => namesKinds(fs.readFileSync(file, "utf8")));
  expect(files.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

test.each([
  'record.type === "order"',
  'type !== "short"',
  'kind === "number"',
  'new Set(["case", "short"])',
  'type Written = "sort" | "order"',
  "where type in ('short')",
  "where type <> 'short'",
  'case "sort": case "order":',
  'scored("cloze")',
])("%s is found as a name of a kind", (text) => {
  expect(namesKinds(text)).toBe(true);
});

test.each(['typeof value === "number"', 'place.kind === "case"', 'timeStyle: "short"', 'name="order"'])(
  "%s is no name of a kind",
  (text) => {
    expect(namesKinds(text)).toBe(false);
  },
);

test("every kind is in the table under the name that its records carry, and has a folder of its own", () => {
  for (const record of createQuestionsOfEveryKind()) {
    expect(getQuestionKindDefinition(record.type).schema.parse(record)).toEqual(record);
    expect(fs.existsSync(path.join("app/questions", record.type, "kind.ts")), record.type).toBe(true);
  }
  expect(createQuestionsOfEveryKind().map(({ type }) => type)).toEqual(kinds);
});

/** Files that the folder of every kind of question must have. `robots.ts` and styles exist only for some kinds. */
const tasks = [
  "describe.ts",
  "draw.ts",
  "fields.ts",
  "grade.ts",
  "kind.ts",
  "mark.ts",
  "marked.tsx",
  "open.tsx",
  "read.ts",
];

test("the folders of kinds hold the same files", () => {
  for (const kind of kinds) {
    const files = fs.readdirSync(path.join("app/questions", kind));
    expect(files, kind).toEqual(expect.arrayContaining([...tasks, "sample.ts", "schema.ts", `${kind}.test.ts`]));
  }
});
