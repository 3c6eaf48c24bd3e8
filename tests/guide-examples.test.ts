/** These tests check that the examples in the documentation for course authors make courses that pass the check. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { checkCourse } from "../app/content/check/check-course";
import { getCourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { type CourseProblem, listProblemsOfNewEdition } from "../app/content/source/problem";
import { readCourse } from "../app/content/source/read-course.server";
import { warningsAboutPlaces } from "./support/example-course";

const guide = fs.readFileSync("docs/gids/cursusschrijver.md", "utf8");
const [courseYaml = "", sourcesYaml = "", glossaryYaml = ""] = blocks(guide, "yaml");

function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, inside = ""]) => inside);
}

/** Returns the first example in the guide below a heading. */
function exampleOf(heading: string): string {
  const [found] = blocks(guide.slice(guide.indexOf(`${heading}\n`)), "mdx");
  if (!found) throw new Error(`${heading} has no example`);
  return found;
}

/** Returns the Markdown of a question around an example in the guide that shows only its inside. */
function questionOf(number: number, type: string, heading: string, stem: string, attributes = ""): string {
  return `<Question id="L1-${number}" type="${type}" objective="L1.1" bloom="toepassen" sources="T" passage="wie-doet-er-mee"${attributes}>

${stem}

${exampleOf(heading)}
</Question>
`;
}

const lesson = `---
title: "Samen tuinieren"
objectives: [L1.1]
sources: [T]
---

<PreQuestion id="vooraf">

Heb je een tuin?

- Ja
- Nee

</PreQuestion>

${exampleOf("## Een les")}
${exampleOf("### Eén goed antwoord: single")}
${questionOf(2, "true-false", "### Waar of niet waar: true-false", "", ' answer="false"')}
${questionOf(3, "match", "### Paren: match", "Wie brengt wat mee?")}
${questionOf(4, "sort", "### Verdelen: sort", "Bij welke kant hoort dit?")}
${questionOf(5, "order", "### Volgorde: order", "Wat komt eerst?")}
${questionOf(6, "cloze", "### Invullen: cloze", "Vul het woord in.")}
<Recall id="terugblik">

Hoe begin je een tuin?

</Recall>
`;

/** Returns the problems and warnings of a course, except those about pieces and places, which a small course always has. */
async function listFindings(folder: string): Promise<CourseProblem[]> {
  const report = checkCourse(readCourse(await readCourseFilesFromFolder(getCourseFolder(folder))));
  return [
    ...listProblemsOfNewEdition(report),
    ...report.warnings.filter(({ code }) => !warningsAboutPlaces.includes(code)),
  ];
}

it("the examples of the guide make a course without problems or warnings", async () => {
  const outer = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-guide-"));
  const folder = path.join(outer, "buurttuin");
  fs.mkdirSync(folder);
  const files = {
    "course.yaml": courseYaml,
    "sources.yaml": sourcesYaml,
    "glossary.yaml": glossaryYaml,
    "misconceptions.yaml": "{}\n",
    "01-eerste-les.mdx": lesson,
  };
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  try {
    expect(await listFindings(folder)).toEqual([]);
  } finally {
    fs.rmSync(outer, { recursive: true });
  }
});

it("the small course in the documentation is the one of a new course, and warns only of the texts to replace", async () => {
  const text = fs.readFileSync("docs/writing-a-course.md", "utf8");
  const folder = "scripts/new-course";
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.(yaml|mdx)$/.test(name));
  expect(files).toHaveLength(6);
  const shown = files.map((name) => {
    const [, block] = /```\w+\n(.*?)```/s.exec(text.slice(text.indexOf(`### ${name}\n`))) ?? [];
    return [name, block];
  });
  expect(shown).toEqual(files.map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]));
  const texts = files.flatMap((name) => fs.readFileSync(path.join(folder, name), "utf8").match(/Zet hier /g) ?? []);
  expect((await listFindings(folder)).map(({ code }) => code)).toEqual(texts.map(() => "placeholder-left"));
});
