/** Long texts, such as people and course authors may write. Pages must show them correctly, also on the narrowest phone. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildCourse } from "../../app/content/compile/build-course.server";
import { getCourseFolder } from "../../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../../app/content/disk/read-course-files-from-folder.server";
import type { BuiltCourse } from "../../app/content/release/release";

/** A name of a hundred letters without a space. */
export const longName = "Wolfeschlegelsteinhausenbergerdorff".repeat(3).slice(0, 100);
/** Returns an e-mail address of 115 characters that begins with the number `n`. */
export const composeLongEmail = (n: number) =>
  `${`${n}${"wilhelmina".repeat(7)}`.slice(0, 64)}@${"opbouwwerk".repeat(5).slice(0, 47)}.nl`;
/** A Dutch compound word of 91 letters. */
export const longCompoundWord =
  "samenlevingsopbouwwerkersopleidingsinstituutsvergaderzaalreserveringsformulierbeheersysteem";
export const longUrl = `https://www.voorbeeld.example/${"dossiers-en-notities/".repeat(5)}pagina?versie=2026&${"x".repeat(40)}`;

const columns = [1, 2, 3, 4, 5, 6, 7, 8];
const word = longCompoundWord;
const sentence = `${word} in een zin met genoeg woorden voor twee regels`;
/** A figure of every kind that has a list in its list, or texts beside its drawing. */
const figures = [
  `<Figure kind="levels">\n\n- ${word}: ${sentence}\n- Meso: <Term>binnenband</Term> ${sentence}\n- Macro: ${sentence} [@B]`,
  `<Figure kind="levels">\n\n${columns
    .slice(3)
    .map((n) => `- ${word} ${n}: ${sentence}\n`)
    .join("")}`,
  ...[2, 3, 8].map((groups) => `<Figure kind="map">\n\n${listGroups(groups)}`),
  ...[3, 4].map((groups) => `<Figure kind="overlap">\n\n${listGroups(groups)}`),
  `<Figure kind="flow">\n\n1. ${sentence}\n2. ${sentence}\n${columns
    .slice(4)
    .map(() => `   - als ${word}: ${sentence}\n`)
    .join("")}3. ${word}`,
].map((figure) => `${figure}\n\n${sentence}\n\n</Figure>`);

function listGroups(count: number): string {
  const groups = columns.slice(0, count).map((n) => `- ${n === 1 ? "Mensen" : word}\n  - kort\n  - ${sentence}\n`);
  return groups.join("");
}

const lessonText = `
Hier staat ${longCompoundWord}. Kijk op ${longUrl} voor meer.

| ${columns.map((n) => `Kolom met nummer ${n}`).join(" | ")} |
|${columns.map(() => "---").join("|")}|
| ${columns.map((n) => `Een zin in kolom ${n}, met genoeg woorden voor twee regels`).join(" | ")} |
| ${columns.map((n) => (n === 4 ? longCompoundWord : "kort")).join(" | ")} |

${figures.join("\n\n")}
`;

const plainKeys = new Set(
  "title heading lead short subtitle audience summary text term definition authors container readNote name explanation discussion".split(
    " ",
  ),
);
const htmlKeys = new Set("html stem feedback model criterion".split(" "));

/** Adds a long word to every text in a value that readers see. */
function withLongWords(value: unknown, key = "", inside: object = {}): unknown {
  if (typeof value === "string") {
    if (plainKeys.has(key)) return `${value} ${longCompoundWord}`;
    return htmlKeys.has(key) && (inside as { kind?: string }).kind !== "html" ? `${value} ${longCompoundWord}` : value;
  }
  if (Array.isArray(value)) {
    if (key === "description" || key === "options") key = "text";
    return value.map((each) => withLongWords(each, key, inside));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withLongWords(each, name, value)]));
}

/** Returns the example course with a table of eight columns, figures of all kinds, a bare web address, and a long word in every text. */
export async function createLongTextCourse(): Promise<BuiltCourse> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "hostile-"));
  try {
    const dir = path.join(root, "fiets");
    fs.cpSync(path.resolve("tests/support/example-course/fiets"), dir, { recursive: true });
    const lesson = path.join(dir, "01-banden.mdx");
    fs.writeFileSync(lesson, fs.readFileSync(lesson, "utf8").replace("<Figure", `${lessonText}\n<Figure`));
    const { built, problems } = await buildCourse(await readCourseFilesFromFolder(getCourseFolder(dir)), {
      cache: null,
    });
    if (!built) throw new Error(JSON.stringify(problems));
    return withLongWords(built) as BuiltCourse;
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}
