import { expect, test } from "vitest";
import { parseLessonSafely } from "../source/parse-lesson-safely";
import type { ParsedLesson } from "../source/read-lesson-file.server";
import { compileLesson } from "./compile-lesson.server";
import { prepareLessonForCompiler } from "./prepare-lesson.server";

async function draw(lines: string[]): Promise<string> {
  const { tree } = parseLessonSafely("les.mdx", `---\n---\n\n${lines.join("\n")}\n`);
  if (!tree) throw new Error("The lesson has no tree.");
  const segments = await compileLesson(prepareLessonForCompiler({ tree } as ParsedLesson, new Map()), {
    language: "nl",
    cache: null,
  });
  return segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join("");
}

test("a table of three columns names the column in each cell but the first, for the blocks on a phone", async () => {
  const html = await draw(["| wie | *wat* kan | hoe |", "|---|---|---|", "| Jan | koken | **goed** |"]);
  expect(html).toContain('<table class="table stack">');
  expect(html).toContain(
    '<td>Jan</td><td data-label="wat kan">koken</td><td data-label="hoe"><strong>goed</strong></td>',
  );
});

test("a table of two columns stays a table on a phone", async () => {
  const html = await draw(["| tijd | plek |", "|---|---|", "| 9.00 | de hal |"]);
  expect(html).toContain('<table class="table">');
  expect(html).not.toContain("data-label");
});
