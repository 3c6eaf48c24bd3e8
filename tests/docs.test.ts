/** These tests check the documentation: links lead somewhere, pictures are described and used, and the Dutch guide is easy to read. */
import fs from "node:fs";
import path from "node:path";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, it } from "vitest";
import { listCountedPlacesInFile } from "../app/content/check/pieces-in-file";
import { getCourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { readCourse } from "../app/content/source/read-course.server";
import { computeMeanWordsPerSentence, listSentencesInTree } from "../app/content/source/split-sentences";
import { childrenOf, type Nodes } from "../app/platform/markdown/tree";
import { isLookBack } from "../app/questions/question";
import { listScreenshotNames } from "../scripts/screenshots/list-screenshot-plans";

const parser = unified().use(remarkParse).use(remarkGfm);
const treeOf = (file: string): Nodes => parser.parse(fs.readFileSync(file, "utf8"));
const files = [
  "README.md",
  ...fs
    .readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join("docs", file)),
];

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

const textOf = (node: Nodes): string => ("value" in node ? node.value : childrenOf(node).map(textOf).join(""));

/** Returns the ids that GitHub gives to the headings of a Markdown file. */
function anchorsOf(file: string): string[] {
  const headings = [...walk(treeOf(file))].filter(({ type }) => type === "heading");
  return headings.map((heading) =>
    textOf(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
}

/**
 * All links and pictures in the documentation that lead to our own files: the file with the link, the file to which it leads, and the
 * anchor.
 */
const targets = files.flatMap((from) =>
  [...walk(treeOf(from))].flatMap((node) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return [];
    if (/^[a-z]+:/.test(node.url)) return [];
    const [to = "", anchor = ""] = decodeURI(node.url).split("#");
    return [{ from, to: to === "" ? from : path.join(path.dirname(from), to), anchor }];
  }),
);

it("every link and picture leads to an existing file", () => {
  expect(targets.length).toBeGreaterThan(40);
  const missing = targets.filter(({ to }) => !fs.existsSync(to)).map(({ from, to }) => `${from}: ${to}`);
  expect(missing).toEqual([]);
});

it("every anchor is a heading of the file that it leads to", () => {
  const anchored = targets.filter(({ to, anchor }) => anchor !== "" && fs.existsSync(to));
  expect(anchored.length).toBeGreaterThan(10);
  expect(
    anchored
      .filter(({ to, anchor }) => !anchorsOf(to).includes(anchor))
      .map(({ from, ...rest }) => ({ from, ...rest })),
  ).toEqual([]);
});

/** The pictures that `npm run simulate` draws. */
const drawn = ["docs/images/simulation.svg"];

it("every picture is described, used, and taken by npm run screenshots or drawn by npm run simulate", () => {
  const undescribed = files.filter((file) =>
    [...walk(treeOf(file))].some((node) => node.type === "image" && (node.alt ?? "").length < 20),
  );
  expect(undescribed).toEqual([]);
  const used = new Set(targets.map(({ to }) => to));
  const folders = ["docs/images", "docs/gids/images"];
  const pictures = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));
  expect(pictures.filter((picture) => !used.has(picture))).toEqual([]);
  const taken = listScreenshotNames().map((name) => `docs/${name}.png`);
  expect(pictures.sort()).toEqual([...drawn, ...taken].sort());
});

const [mostWords, mostWordsOnAverage] = [22, 12];

it.each(files.filter((file) => file.startsWith("docs/gids/")))("%s is easy to read", (file) => {
  const sentences = listSentencesInTree(treeOf(file));
  expect(sentences.length).toBeGreaterThan(10);
  expect(sentences.filter(({ words }) => words > mostWords)).toEqual([]);
  expect(computeMeanWordsPerSentence(sentences)).toBeLessThanOrEqual(mostWordsOnAverage);
});

it("the README names every setting that the configuration reads", () => {
  const config = fs.readFileSync("app/platform/config.server.ts", "utf8");
  const settings = [...config.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name = ""]) => name);
  expect(settings.length).toBeGreaterThan(15);
  const readme = fs.readFileSync("README.md", "utf8");
  // The README need not name NODE_ENV, which is only for development and tests.
  const missing = settings.filter((name) => name !== "NODE_ENV" && !readme.includes(`| \`${name}\` |`));
  expect(missing).toEqual([]);
});

it("what the README says of the first course is so", async () => {
  const folder = getCourseFolder("content/samenlevingsopbouw");
  const { source } = readCourse(await readCourseFilesFromFolder(folder));
  const questions = source.lessons.flatMap((lesson) => lesson.questions.map(({ record }) => record));
  const count = {
    lessons: source.lessons.length,
    practice: questions.filter((question) => !isLookBack(question)).length,
    places: source.lessons.flatMap((lesson) => listCountedPlacesInFile(lesson)).length,
    lookBacks: questions.filter((question) => isLookBack(question)).length,
    cells: source.course?.value.final_test?.cells.length,
    pool: source.pool.flatMap((file) => file.questions).length,
  };
  const readme = fs.readFileSync("README.md", "utf8").replace(/\s+/g, " ");
  expect(readme).toContain(
    `It has ${count.lessons} lessons with ${count.practice} practice questions at ${count.places} places, ${count.lookBacks} look-backs`,
  );
  expect(readme).toContain(`a final test of ${count.cells} questions from a pool of ${count.pool}`);
  const review = fs.readFileSync(`${folder.dir}/final-test/REVIEW.md`, "utf8");
  const [first, last] = [...review.matchAll(/^\| toets-\d \| \d+ \| ([\d,]+) % \| ([\d,]+) %/gm)].map((row) =>
    row.slice(1).map((share) => `${Math.round(Number(share.replace(",", ".")))} %`),
  );
  expect(readme).toContain(
    `${last?.[0]} of its questions wholly right (${first?.[0]} in a first version), with them ${last?.[1]}`,
  );
});
