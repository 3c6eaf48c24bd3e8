import { expect, test } from "vitest";
import { findHtmlProblems } from "~/../tests/support/html-rules";
import type { CourseLanguage } from "~/questions/language";
import { parseLessonSafely } from "../source/parse-lesson-safely";
import { findMisplacedOrInvalidBlocks } from "../source/placement";
import type { ParsedLesson } from "../source/read-lesson-file.server";
import { compileLesson } from "./compile-lesson.server";
import { prepareLessonForCompiler } from "./prepare-lesson.server";

/** Returns the HTML of a lesson with these figures, as it is on the page. Each figure is a kind and the lines of its list. */
async function draw(figures: [kind: string, lines: string[]][], language: CourseLanguage = "nl"): Promise<string> {
  const text = figures.map(
    ([kind, lines]) => `<Figure kind="${kind}">\n\n${lines.join("\n")}\n\nEen bijschrift.\n\n</Figure>`,
  );
  const { tree, problems } = parseLessonSafely("les.mdx", `---\n---\n\n${text.join("\n\n")}\n`);
  if (!tree) throw new Error(JSON.stringify(problems));
  expect([...problems, ...findMisplacedOrInvalidBlocks("les.mdx", tree)]).toEqual([]);
  const prepared = prepareLessonForCompiler({ tree } as ParsedLesson, new Map());
  const segments = await compileLesson(prepared, { language, cache: null });
  return segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join("");
}

/** Returns the visible words, where the edges of elements are spaces. */
const wordsOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
const matchesOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found);

const levels = ["- Micro: het gezin", "- Meso: **de** buurt: samen", "- Macro: de wet"];
const map = [
  "- Mensen",
  "  - Gerda kookt",
  "- Alle plekken",
  "  - de hal",
  "  - de kerkzaal",
  "- Groepen",
  "  - het koor",
  "- constructor",
  "  - iets",
];
const overlap = ["- Ervaring", "  - wachten", "- Vak", "  - de wet", "- Allebei", "  - wat helpt"];
const three = [...overlap, "- Samen", "  - nog iets"];
const flow = [
  "1. Je belt aan.",
  "2. Je luistert.",
  "   - als *niemand* er is: kom terug",
  "   - anders: vraag: wat nu?",
  "   - wacht",
];

test("levels are radio buttons with their texts, and the largest is chosen", async () => {
  const html = await draw([["levels", levels]]);
  expect(html).toContain("<legend>Kies waar je naar kijkt</legend>");
  expect(html).toContain(
    '<li><label><input type="radio" name="figure-1" value="window"/><b>Micro</b></label><p>het gezin</p></li>',
  );
  // A text may hold a colon too.
  expect(html).toContain('value="street"/><b>Meso</b></label><p><strong>de</strong> buurt: samen</p>');
  expect(html).toMatch(/checked=""[^>]*value="land"|value="land"[^>]*checked=""/);
  expect(matchesOf(html, /(checked)=/g)).toHaveLength(1);
});

test.each([
  [2, ["window", "land"]],
  [3, ["window", "street", "land"]],
  [4, ["window", "house", "street", "land"]],
  [5, ["window", "house", "street", "town", "land"]],
])("%i levels show larger and larger parts of the scene", async (count, views) => {
  const html = await draw([["levels", Array.from({ length: count }, (_, index) => `- Niveau ${index}: tekst`)]]);
  expect(matchesOf(html, /<input[^>]* value="(\w+)"/g)).toEqual(views);
  // Every smaller level has a numbered frame in the whole scene.
  expect(matchesOf(html, /<text [^>]*>(\d)<\/text>/g)).toEqual(views.slice(1).map((_, index) => String(index + 1)));
});

test("the frame of a level in the scene is what the styles zoom to", async () => {
  const fs = await import("node:fs");
  const css = fs.readFileSync("app/ui/styles/figures/levels.css", "utf8");
  const html = await draw([["levels", Array.from({ length: 5 }, (_, index) => `- Niveau ${index}: tekst`)]]);
  const [, left = 0, top = 0, width = 0, height = 0] =
    /<svg viewBox="(\d+) (\d+) (\d+) (\d+)"/.exec(html)?.map(Number) ?? [];
  const frames = [...html.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)];
  expect(frames).toHaveLength(4);
  for (const [index, view] of ["window", "house", "street", "town"].entries()) {
    const [, x = 0, y = 0, w = 0, h = 0] = frames[index]?.map(Number) ?? [];
    const rule = new RegExp(
      `"${view}"\\]:checked\\) \\.zoom \\{\\s+transform: translate\\((.*)px, (.*)px\\) scale\\((.*)\\);`,
    );
    const [, dx = 0, dy = 0, scale = 0] = rule.exec(css)?.map(Number) ?? [];
    expect([x * scale + dx, y * scale + dy], view).toEqual([expect.closeTo(left, 0), expect.closeTo(top, 0)]);
    expect([w * scale, h * scale], view).toEqual([expect.closeTo(width, 0), expect.closeTo(height, 0)]);
  }
});

test("a map has a sign for each group that it knows, and a line to each", async () => {
  const html = await draw([["map", map]]);
  const items = html.slice(html.indexOf("</li>"));
  const [people, place, group, other] = matchesOf(items, /<li><svg [^>]*><path fill-rule="evenodd" d="([^"]+)"/g);
  expect(other).toBeDefined();
  expect(new Set([people, place, group, other]).size).toBe(4);
  const [known] = matchesOf(
    await draw([["map", ["- Bewoners", "  - Wim", ...map]]]),
    /<path fill-rule="evenodd" d="([^"]+)"/g,
  );
  expect(known).toBe(people);
  expect(matchesOf(html, /(<line )/g)).toHaveLength(4);
  expect(items).toContain('<b class="name">Mensen</b><ul>\n<li>Gerda kookt</li>\n</ul></li>');
});

test("the last item of an overlap is what the circles share", async () => {
  const two = await draw([["overlap", overlap]]);
  expect(matchesOf(two, /<li class="part-(\w+)">/g)).toEqual(["1", "2", "all"]);
  expect(two).toContain('<div class="overlap of-2">');
  const html = await draw([["overlap", three]]);
  expect(matchesOf(html, /<li class="part-(\w+)">/g)).toEqual(["1", "2", "3", "all"]);
  expect(matchesOf(html, /(<rect class="circle")/g)).toHaveLength(3);
});

test("the branches of a step begin with their condition, if they have one", async () => {
  const html = await draw([["flow", flow]]);
  expect(html).toContain('<ol class="flow-steps"><li><p>Je belt aan.</p>');
  // A condition is plain text: with markup before the colon the whole branch stands as it is.
  expect(html).toContain(
    '<ul class="branches"><li>als <em>niemand</em> er is: kom terug</li><li><b class="name">anders</b>vraag: wat nu?</li><li>wacht</li></ul>',
  );
});

test("every figure keeps its list as words, in its order, and needs no inline style", async () => {
  for (const [kind, lines] of Object.entries({ levels, map, overlap, three, flow })) {
    const html = await draw([[kind === "three" ? "overlap" : kind, lines]]);
    const list = html.slice(html.indexOf(kind === "flow" ? "<ol" : kind === "levels" ? "<ol" : "<ul"));
    const words = lines.map((line) => line.replace(/^\s*(-|\d\.) /, "").replaceAll("*", ""));
    const drawn = wordsOf(list).replace(/ ?: ?/g, " ");
    expect(drawn).toBe(`${words.join(" ").replace(/ ?: ?/g, " ")} Een bijschrift.`);
    expect(html).not.toMatch(/ style=|<style|<script/);
  }
});

test("figures on one page have their own ids and buttons, and the page is valid HTML", async () => {
  const html = await draw([
    ["levels", levels],
    ["overlap", overlap],
    ["levels", levels],
    ["overlap", three],
    ["map", map],
    ["flow", flow],
  ]);
  expect(new Set(matchesOf(html, /<input[^>]* name="([^"]+)"/g))).toEqual(new Set(["figure-1", "figure-3"]));
  const ids = matchesOf(html, / id="([^"]+)"/g);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
  for (const used of matchesOf(html, /url\(#([^)]+)\)/g)) expect(ids).toContain(used);
  const page = `<!doctype html><html lang="nl"><head><title>Les</title></head><body>${html}</body></html>`;
  expect(await findHtmlProblems(page)).toEqual([]);
});

test("the same list gives the same HTML, and an English course English words", async () => {
  expect(await draw([["levels", levels]])).toBe(await draw([["levels", levels]]));
  const english = await draw([["levels", levels]], "en");
  expect(english).toContain("<legend>Choose what you look at</legend>");
  expect(english).toContain('aria-label="Drawing: ');
});
