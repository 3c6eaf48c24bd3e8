import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  exampleCourseFiles,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import { openCompiledLessonCache } from "../disk/lesson-cache.server";
import type { BuiltCourse } from "../release/release";
import { buildCourse } from "./build-course.server";

async function build(files = exampleCourseFiles, cacheDir: string | null = null): Promise<BuiltCourse> {
  const cache = cacheDir === null ? null : openCompiledLessonCache(cacheDir);
  const { built, problems } = await buildCourse(createCourseFilesInMemory({ ...files }), { cache });
  if (!built) throw new Error(JSON.stringify(problems));
  return built;
}

test("a task has its rubric as data, and what to read next its links", async () => {
  const { release } = await build();
  const segments = release.lessons[1]?.segments ?? [];
  expect(segments.find(({ kind }) => kind === "task")).toEqual({
    kind: "task",
    id: "straat",
    title: "Kijk naar de fietsen in jouw straat",
    html: "<p>Loop een rondje door je straat. Tel de fietsen en de rekken.</p>\n<ul>\n<li>Hoeveel fietsen staan er?</li>\n<li>Wie zorgt er voor de rekken?</li>\n</ul>",
    rubric: [
      { points: 1, criterion: "Je telde zelf." },
      { points: 2, criterion: "Je vroeg het aan iemand die er woont." },
    ],
  });
  expect(segments.find(({ kind }) => kind === "further")).toEqual({
    kind: "further",
    items: [
      { links: [{ source: "B" }], text: "over elke schakel." },
      {
        links: [{ text: "Kies een fietsenrek", url: "https://www.fiets.example/rekken" }],
        text: "Een stuk van tien minuten.",
      },
    ],
  });
});

test("the closing case has its documents and steps, and no reason of a colleague gets into compiled text", async () => {
  const cacheDir = path.join(writeTemporaryCourseFolder({}, "x"), "..", "cache");
  const { release } = await build(exampleCourseFiles, cacheDir);
  const { closingCase, minutes } = release;
  expect(closingCase).toMatchObject({ title: "De fietsenstalling aan de Kade", minutes: 6, sources: ["B"] });
  expect(closingCase?.terms).toEqual(["binnenband"]);
  expect(closingCase?.parts.map(({ kind }) => kind)).toEqual(["html", "step", "html", "step"]);
  expect(closingCase?.parts[1]).toEqual({
    kind: "step",
    id: "maart",
    title: "Maart: de stalling is vol",
    lesson: "banden",
    html: expect.stringContaining("In maart tellen de buren veertig fietsen."),
    question: "Wat doe je als eerste?",
    options: [
      "Je telt de fietsen nog een keer, samen met de school.",
      "Je vraagt de gemeente om tien rekken.",
      "Je haalt de oude fietsen weg.",
    ],
    reasons: [
      { name: "Hanna", option: 1, html: "Samen tellen maakt dat niemand het getal wegwuift." },
      { name: "Omar", option: 2, html: "De rekken zijn nodig, en een aanvraag duurt lang." },
    ],
  });
  expect(closingCase?.guidance).toContain("Praat daarna pas.");
  const html = closingCase?.parts.map((part) => part.html).join("") ?? "";
  expect(html).toContain('<h2 id="wat-de-buren-zeggen">');
  expect(html).not.toMatch(/ style=|Wat doe je als eerste|Samen tellen/);
  const kept = fs.readdirSync(cacheDir).map((name) => fs.readFileSync(path.join(cacheDir, name), "utf8"));
  expect(kept.join()).not.toMatch(/Samen tellen|De rekken zijn nodig/);
  const { "closing-case.mdx": _gone, ...files } = exampleCourseFiles;
  const without = await build(files, cacheDir);
  expect(without.release).not.toHaveProperty("closingCase");
  expect(without.release.minutes).toBe(minutes);
});
