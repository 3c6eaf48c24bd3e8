import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  createCourseFilesInMemory,
  createEnglishExampleCourseFiles,
  exampleCourseFiles,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "~/../tests/support/example-course";
import { computeSha256OfText, stringifyWithSortedKeys } from "~/platform/hash.server";
import { buildCoursesInFolders } from "../disk/build-courses-in-folders.server";
import { openCompiledLessonCache } from "../disk/lesson-cache.server";
import type { BuiltCourse } from "../release/release";
import { buildCourse } from "./build-course.server";

async function build(files = exampleCourseFiles, cacheDir: string | null = null): Promise<BuiltCourse> {
  const cache = cacheDir === null ? null : openCompiledLessonCache(cacheDir);
  const { built, problems } = await buildCourse(createCourseFilesInMemory({ ...files }), { cache });
  if (!built) throw new Error(JSON.stringify(problems));
  return built;
}

test("a course is built with its rules, lessons, times and questions", async () => {
  const { release, questions } = await build();
  expect(release).toMatchObject({
    courseId: "fiets",
    label: "2026-1",
    rules: {
      passMark: 0.8,
      attempts: { final: 3, hoursBetween: 24 },
      lessonOrder: ["banden", "ketting"],
      accreditation: null,
    },
    sources: [
      { key: "B", year: "2020", readNote: "gelezen" },
      { key: "N", authors: "", container: "" },
    ],
    glossary: [{ key: "binnenband", term: "Binnenband", synonyms: ["binnenbanden"] }],
  });
  expect(release.lessons[0]).toMatchObject({
    id: "banden",
    number: 1,
    heading: "Een lekke band",
    lead: "Wat doe je?",
    short: "Een lekke band",
    terms: ["binnenband"],
    // The lesson has 47 words (a third of a minute) and five questions of two minutes each. The sum is rounded up.
    minutes: 11,
    passages: [{ id: "lucht", title: "Lucht", kind: "text", minutes: 1 }],
    questions: ["L1-1", "L1-2", "L1-3", "L1-4", "L1-5"],
  });
  expect(release.lessons[1]).toMatchObject({
    heading: "De ketting",
    lead: "",
    short: "Ketting",
    // The lesson has some text, six places of two minutes each (one has two questions) and one case of eight minutes. The sum is rounded up.
    minutes: 21,
    passages: [{ id: "olie" }, { id: "piep", title: "Het piept", kind: "case" }],
  });
  expect(release.minutes).toBe(32);
  expect(questions.map(({ record, pool, lessonId, position }) => [record.id, pool, lessonId, position])).toEqual([
    ...[1, 2, 3, 4, 5].map((n) => [`L1-${n}`, "practice", "banden", n]),
    ...[1, 2, 3, 4, 5, 6, 7].map((n) => [`L2-${n}`, "practice", "ketting", n]),
    ...[1, 2, 3].map((n) => [`T${n}`, "final", "ketting", n]),
    ...[1, 2, 3].map((n) => [`T${n + 3}`, "final", "banden", n]),
  ]);
});

test("a lesson becomes segments of static HTML in the markup of the site", async () => {
  const { release } = await build();
  const [banden, ketting] = release.lessons;
  const kinds = (questions: number) => ["pre-question", "html", ...Array(questions).fill("question"), "recall"];
  expect(banden?.segments.map((segment) => segment.kind)).toEqual(kinds(5));
  const endOfKetting = ["task", "recall", "further"];
  expect(ketting?.segments.map((segment) => segment.kind)).toEqual([...kinds(7).slice(0, -1), ...endOfKetting]);
  expect(banden?.segments[0]).toEqual({
    kind: "pre-question",
    id: "vooraf",
    html: "Heb je ooit een band geplakt?",
    options: ["Ja", "Nee"],
  });
  const html = banden?.segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join("") ?? "";
  expect(html).toContain('<div class="flow read"><h2 id="lucht">Lucht</h2>');
  expect(html).toContain(
    '<button type="button" class="term" popovertarget="term-banden-1">binnenband</button><span class="note" id="term-banden-1" popover=""><b>Binnenband</b>De band met lucht, binnen in de buitenband.</span>',
  );
  expect(html).toContain(
    '<button type="button" class="cite" popovertarget="cite-banden-2"><i class="origin original" role="img" aria-label="Uit de bron van deze cursus"></i>(Boek, 2020)</button><span class="note" id="cite-banden-2" popover=""><b>Uit de bron van deze cursus</b>Jansen (2020). De fiets</span>',
  );
  expect(html).toContain('<ol class="timeline"><li><b>1888</b><span>De eerste luchtband komt op de markt.</span></li>');
  expect(html).toContain("<p>‘Een lekke band moet je weggooien.’</p></blockquote>");
  const cases = ketting?.segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join("") ?? "";
  expect(cases).toContain(
    '<section class="case" id="piep" tabindex="-1" aria-labelledby="piep-title"><p class="over">Casus</p><h3 id="piep-title">Het piept</h3><div class="duo">',
  );
  expect(cases).toContain("<details><summary>Houvast bij de bespreking</summary>");
  expect(html + cases).not.toMatch(/ style=|<script|<!--| on[a-z]+=/);
});

test("a pre-question has the passage and the answers of its options", async () => {
  const files = replaceTextInExampleFile(
    "01-banden.mdx",
    '<PreQuestion id="vooraf">\n\nHeb je ooit een band geplakt?\n\n- Ja\n- Nee\n',
    '<PreQuestion id="vooraf" passage="lucht">\n\nHeb je ooit een band geplakt?\n\n- Ja\n  > Dan **weet** je hoe het gaat [@B].\n- Nee\n  > Hier lees je hoe het gaat.\n',
  );
  const { release } = await build(files);
  expect(release.lessons[0]?.segments[0]).toEqual({
    kind: "pre-question",
    id: "vooraf",
    html: "Heb je ooit een band geplakt?",
    options: ["Ja", "Nee"],
    passage: "lucht",
    answers: [
      'Dan <strong>weet</strong> je hoe het gaat <span class="kept"><button type="button" class="cite" popovertarget="cite-banden-1"><i class="origin original" role="img" aria-label="Uit de bron van deze cursus"></i>(Boek, 2020)</button><span class="note" id="cite-banden-1" popover=""><b>Uit de bron van deze cursus</b>Jansen (2020). De fiets</span>.</span>',
      "Hier lees je hoe het gaat.",
    ],
  });
});

test("a citation says whether the source of the course says it, somebody in that source, or another source", async () => {
  const named = replaceTextInExampleFile("sources.yaml", "{label:", '{name: "het boek", label:');
  const other = replaceTextInExampleFile(
    "sources.yaml",
    "N: {",
    'C: {label: "Blad, 2021", title: "Over banden", url: "https://blad.example", read: fully, read_note: "gelezen"}\nN: {',
    named,
  );
  const files = replaceTextInExampleFile("01-banden.mdx", "[@B]", "[@B: de monteur; @C]", other);
  const { release } = await build(files);
  const html = release.lessons[0]?.segments.map((segment) => (segment.kind === "html" ? segment.html : "")).join("");
  expect(html).toContain(
    '<i class="origin quoted" role="img" aria-label="Aangehaald in het boek"></i>(via Boek, 2020;</button>',
  );
  expect(html).toContain(
    "<b>Aangehaald in het boek</b>Dit komt van de monteur. Wij lazen het in het boek: Jansen (2020). De fiets</span>",
  );
  expect(html).toContain(
    '<i class="origin other" role="img" aria-label="Uit een andere bron"></i>Blad, 2021)</button>',
  );
  expect(html).toContain('<b>Uit een andere bron</b><a href="https://blad.example">Over banden</a></span>');
});

test("a course has a second try unless course.yaml turns it off, which is no rule of the edition", async () => {
  const on = await build();
  const off = await build(replaceTextInExampleFile("course.yaml", "edition:", "second_try: false\nedition:"));
  expect([on.release.secondTry, off.release.secondTry]).toEqual([true, false]);
  expect(off.release.rules).toEqual(on.release.rules);
  expect(off.hash).not.toBe(on.hash);
});

test("a table, a ladder and a picture need no inline style", async () => {
  const figure = '<Figure kind="ladder">\n\n- Boven\n- Midden\n- Onder\n\nEen ladder.\n\n</Figure>';
  const picture = "<Figure>\n\n![Een wiel](media/wiel.png)\n\nEen wiel.\n\n</Figure>";
  const table = "| a | b |\n|:--|--:|\n| 1 | 2 |";
  const files = replaceTextInExampleFile(
    "02-ketting.mdx",
    "Een druppel per schakel is genoeg.",
    `Tekst.\n\n${figure}\n\n${picture}\n\n${table}`,
  );
  const { release, pictures } = await build({ ...files, "media/wiel.png": "wiel", "media/los.png": "los" });
  const html = JSON.stringify(release.lessons[1]?.segments);
  // A wide table scrolls inside a box. The box has a name and can receive keyboard focus.
  expect(html).toContain(
    '<div class=\\"scroll\\" role=\\"region\\" aria-label=\\"Tabel 1\\" tabindex=\\"0\\"><table class=\\"table\\">',
  );
  expect(html).toContain('<th scope=\\"col\\">a</th>');
  expect(html).not.toContain("style=");
  expect([...html.matchAll(/<rect width=\\"(\d+)/g)].map(([, width]) => width)).toEqual(["297", "177", "57"]);
  const [wheel] = pictures;
  expect(html).toContain(`src=\\"/courses/fiets/media/${wheel?.sha256}.png\\" alt=\\"Een wiel\\"`);
  // The picture los.png is not in the result, because no lesson shows it.
  expect(pictures.map(({ name, base64 }) => [name, atob(base64)])).toEqual([["media/wiel.png", "wiel"]]);
});

test("no key and no feedback is in anything compiled", async () => {
  const { release, questions } = await build();
  const compiled = JSON.stringify(release.lessons);
  const secrets = questions.flatMap(({ record }) =>
    strings(record, ["feedback", "accepted", "model", "criterion", "text"]),
  );
  expect(secrets.length).toBeGreaterThan(40);
  for (const secret of secrets) expect(compiled).not.toContain(secret);
});

/** Returns the texts in the named fields, as far as they are long enough to search for. */
function strings(value: unknown, fields: string[], inside = false): string[] {
  if (typeof value === "string") return inside && value.length > 15 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => strings(each, fields, inside));
  if (value && typeof value === "object") {
    return Object.entries(value).flatMap(([key, each]) => strings(each, fields, inside || fields.includes(key)));
  }
  return [];
}

test("the same source gives the same hash, other feedback another release but the same revision, another key another revision", async () => {
  const before = await build();
  expect((await build()).hash).toBe(before.hash);
  const revision = (course: BuiltCourse, id: string) =>
    course.questions.find(({ record }) => record.id === id)?.record.revision;
  const worded = await build(
    replaceTextInExampleFile(
      "01-banden.mdx",
      "Uit het gat komen belletjes in het water.",
      "Uit het gat komen kleine belletjes lucht.",
    ),
  );
  expect(worded.hash).not.toBe(before.hash);
  expect(revision(worded, "L1-1")).toBe(revision(before, "L1-1"));
  const rekeyed = await build(
    replaceTextInExampleFile("01-banden.mdx", "- [x] Twee bandenlichters", "- [ ] Twee bandenlichters"),
  );
  expect(revision(rekeyed, "L1-2")).not.toBe(revision(before, "L1-2"));
  expect(revision(rekeyed, "L1-1")).toBe(revision(before, "L1-1"));
});

test("an idea named behind a wrong option is another release, of the same edition and with the same revisions", async () => {
  const before = await build();
  const named = await build(
    replaceTextInExampleFile("02-ketting.mdx", "> Dat is duur, en", "> [!meer-olie] Dat is duur, en"),
  );
  const question = ({ questions }: BuiltCourse) => questions.find(({ record }) => record.id === "L2-4")?.record;
  expect(JSON.stringify(question(before))).not.toContain("misconception");
  expect(question(named)).toMatchObject({ options: [{}, { misconception: "meer-olie" }, {}] });
  expect(named.hash).not.toBe(before.hash);
  expect(named.release).toEqual(before.release);
  expect(named.questions.map(({ record }) => record.revision)).toEqual(
    before.questions.map(({ record }) => record.revision),
  );
});

test("a compiled lesson is kept and used again, unless it changed", async () => {
  const cacheDir = path.join(writeTemporaryCourseFolder({}, "x"), "..", "cache");
  const first = await build(exampleCourseFiles, cacheDir);
  const kept = fs.readdirSync(cacheDir);
  // Two lessons and the closing case.
  expect(kept).toHaveLength(3);
  for (const name of kept) fs.appendFileSync(path.join(cacheDir, name), "<p>uit de bewaarplaats</p>");
  expect(JSON.stringify((await build(exampleCourseFiles, cacheDir)).release)).toContain("uit de bewaarplaats");
  const other = await build(
    replaceTextInExampleFile("02-ketting.mdx", "Een druppel per schakel is genoeg.", "Eén druppel is genoeg."),
    cacheDir,
  );
  expect(fs.readdirSync(cacheDir)).toHaveLength(4);
  expect(JSON.stringify(other.release.lessons[1])).not.toContain("uit de bewaarplaats");
  expect(first.release.lessons).toHaveLength(2);
});

test("Bloom levels are codes, and the hash of a release is over their Dutch words", async () => {
  const { hash, release, questions } = await build();
  expect(release.rules.objectives[0]?.bloom).toBe("apply");
  expect(questions.map(({ record }) => record.bloom)).toContain("evaluate");
  const words: Record<string, string> = {
    remember: "onthouden",
    understand: "begrijpen",
    apply: "toepassen",
    evaluate: "evalueren",
  };
  const text = JSON.stringify({ release, questions });
  const onlyInDutch = JSON.parse(text, (field, value) => (field === "bloom" ? words[value] : value));
  expect(hash).toBe(computeSha256OfText(stringifyWithSortedKeys(onlyInDutch)));
});

test("an English course has English Bloom words", async () => {
  const english = await build(createEnglishExampleCourseFiles());
  const dutch = await build();
  expect(english.release.language).toBe("en");
  expect(english.release.rules).toEqual(dutch.release.rules);
  expect(english.questions.map(({ record }) => record.bloom)).toEqual(
    dutch.questions.map(({ record }) => record.bloom),
  );
});

test("a course with a problem is not built, and does not stop another", async () => {
  const good = writeTemporaryCourseFolder();
  const bad = writeTemporaryCourseFolder(replaceTextInExampleFile("01-banden.mdx", "[@B]", "[@X]"), "kapot");
  const results = await buildCoursesInFolders([path.dirname(bad), path.dirname(good)], { cache: null });
  expect(results.map(({ courseId, built }) => [courseId, built !== null])).toEqual([
    ["kapot", false],
    ["fiets", true],
  ]);
});

test("a hostile lesson stops before the compiler and runs nothing", async () => {
  const lesson = exampleCourseFiles["01-banden.mdx"] ?? "";
  const files = {
    ...exampleCourseFiles,
    "01-banden.mdx": lesson.replace("---\n", "---js\n({ title: (globalThis.pwned = 1) })\n---\n"),
  };
  const { built } = await buildCourse(createCourseFilesInMemory(files), { cache: null });
  expect(built).toBeNull();
  expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
});
