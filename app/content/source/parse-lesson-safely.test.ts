import fc from "fast-check";
import { expect, test } from "vitest";
import type { Root } from "~/platform/markdown/tree";
import { describeCourseProblem } from "~/ui/course-problems";
import { messagesFor } from "~/ui/messages";
import { compileLessonTreeToCode } from "../compile/compile-lesson.server";
import { findForbiddenLessonContent, isSafeLinkAddress, parseLessonSafely } from "./parse-lesson-safely";
import { readLessonFile } from "./read-lesson-file.server";

const opening = '---\ntitle: "x"\n---\n\n';

function refusals(source: string): string[] {
  const { problems, tree } = parseLessonSafely("les.mdx", source);
  // Whatever the text is, the tree that the guarded parser returns contains nothing that is forbidden.
  if (tree) expect(findForbiddenLessonContent(tree, "lesson")).toEqual([]);
  return problems.map((problem) => `${problem.line} ${describeCourseProblem(problem, messagesFor("nl"))}`);
}

/** Returns what the code in a hostile lesson would set if it ran. */
function sideEffect(): unknown {
  return (globalThis as { pwned?: unknown }).pwned;
}

test("plain Markdown with our own tags passes, and keeps its line numbers", () => {
  const guarded = parseLessonSafely(
    "les.mdx",
    `${opening}## Kop\n\nTekst met een <Term name="a">b</Term> en [een link](https://a.example).\n`,
  );
  expect(guarded).toMatchObject({ problems: [], frontmatter: 'title: "x"' });
  expect(guarded.tree?.children.map((node) => node.position?.start.line)).toEqual([5, 7]);
});

const hostile: [what: string, body: string][] = [
  ["an import", 'import fs from "node:fs"\n'],
  ["an export", "export const a = (globalThis.pwned = 1)\n"],
  ["an expression", "Tekst {globalThis.pwned = 1} tekst\n"],
  ["an expression of its own", "{globalThis.pwned = 1}\n"],
  ["an expression in an attribute", "<Term name={globalThis.pwned = 1}>a</Term> b\n"],
  ["a spread", "<Term {...(globalThis.pwned = 1)}>a</Term> b\n"],
  ["an HTML comment", "<!-- stil -->\n"],
  ["a script", "<script>globalThis.pwned = 1</script>\n"],
  ["a style", "<style>a</style>\n"],
  ["an iframe", '<iframe src="https://a.example"></iframe>\n'],
  ["an image as a tag", '<img src="x" />\n'],
  ["an unknown tag", "<Anders>a</Anders>\n"],
  ["a member of an object", "<React.Fragment>a</React.Fragment>\n"],
  ["a tag from the prototype", "<constructor>a</constructor>\n"],
  ["a fragment", "<>a</>\n"],
  ["an event attribute", '<Term onClick="alert(1)">a</Term> b\n'],
  ["a style attribute", '<Term style="color:red">a</Term> b\n'],
  ["an attribute without a value", "<Term name>a</Term> b\n"],
  ["an attribute that is there twice", '<Term name="a" name="b">a</Term> b\n'],
  ["a tag of our own compiler", '<Cut at="0" />\n'],
  ["a javascript link", "[a](javascript:alert(1))\n"],
  ["a javascript link with capitals and a tab", "[a](<java\tScript:alert(1)>)\n"],
  ["a javascript link with entities", "[a](&#106;avascript:alert(1))\n"],
  ["a data link", "[a](data:text/html,x)\n"],
  ["a vbscript link", "[a](vbscript:x)\n"],
  ["a link to another host without a scheme", "[a](//kwaad.example)\n"],
  ["a data image", "![a](data:image/svg+xml,x)\n"],
  ["a link by reference", "[a][b]\n\n[b]: javascript:alert(1)\n"],
  ["a footnote", "a[^1]\n\n[^1]: tekst\n"],
  ["a tag that is not closed", '<Case id="a" title="b">\n\ntekst\n'],
];

test.each(hostile)("%s is refused and never runs", (_what, body) => {
  expect(refusals(opening + body)).not.toEqual([]);
  expect(sideEffect()).toBeUndefined();
});

test("a refusal names the line and what was expected", () => {
  expect(refusals(`${opening}Goed.\n\n<script>x</script>\n`)).toEqual([
    "7 HTML kan niet in een les, dus ook <script> niet. Gebruik Markdown: **vet**, *cursief*, en een lege regel voor een nieuwe alinea.",
  ]);
  for (const html of ["Een<br>regel.", "Een<br/>regel.", "<b>Vet</b>.", "Vet</b>."])
    expect(refusals(`${opening}Goed.\n\n${html}\n\nGoed.\n`)).toEqual([
      expect.stringMatching(/^7 HTML kan niet in een les, dus ook <(br|b)> niet\./),
    ]);
  expect(refusals(`${opening}<Vraag>\n\nTekst.\n\n</Vraag>\n`)).toEqual([
    "5 <Vraag> kan hier niet. Deze tags kunnen wel: Term, PreQuestion, Misconception, Case, Guidance, Figure, Bound, ToWrite, Question, Recall, Task, Further, Rubric, Model, Pitfalls.",
  ]);
  expect(refusals(`${opening}Een {som}\n`)).toEqual([
    "5 Tekst tussen { en } kan niet. Zet er een \\ voor als je het teken zelf bedoelt.",
  ]);
  expect(refusals(`${opening}<!-- a -->\n`)).toEqual(["5 HTML-commentaar kan niet in een les. Haal <!-- … --> weg."]);
});

const executable = "({ title: (globalThis.pwned = 1, 'x') })";

test.each([
  ["---js", `---js\n${executable}\n---\n`],
  ["---javascript", `---javascript\n${executable}\n---\n`],
  ["--- js", `--- js\n${executable}\n---\n`],
  ["a byte order mark", `\uFEFF---js\n${executable}\n---\n`],
  ["nothing", "tekst\n"],
  ["frontmatter that does not end", '---\ntitle: "x"\n'],
])("a file that begins with %s is refused before anything reads it", (_what, source) => {
  expect(refusals(source)).toHaveLength(1);
  expect(sideEffect()).toBeUndefined();
});

test("frontmatter with YAML tags or aliases makes no objects", () => {
  const context = {
    file: "les.mdx",
    language: "nl" as const,
    scope: "les",
    glossary: null,
    sources: null,
    original: null,
  };
  const read = (frontmatter: string) =>
    readLessonFile({ id: "les", number: 1 }, `---\n${frontmatter}\n---\n\ntekst\n`, context);
  for (const frontmatter of [
    `title: !!js/function "function () { globalThis.pwned = 1 }"\nobjectives: [a]\nsources: [b]`,
    'title: &a "x"\nobjectives: [*a]\nsources: [*a]',
    'title: "a"\ntitle: "b"\nobjectives: [a]\nsources: [b]',
    '__proto__: {title: "x"}\nobjectives: [a]\nsources: [b]',
  ]) {
    const { value, problems } = read(frontmatter);
    expect(problems, frontmatter).not.toEqual([]);
    expect(value?.frontmatter?.value ?? {}, frontmatter).not.toHaveProperty("title");
  }
  expect(sideEffect()).toBeUndefined();
});

test("the bundler refuses code in frontmatter, even if it were to get any", async () => {
  const tree: Root = { type: "root", children: [] };
  await expect(compileLessonTreeToCode(tree, `---js\n${executable}\n---\n`)).rejects.toThrow(
    "frontmatter may not hold code",
  );
  await expect(compileLessonTreeToCode(tree, `---javascript\n${executable}\n---\n`)).rejects.toThrow(
    "frontmatter may not hold code",
  );
  await expect(compileLessonTreeToCode(tree, `---coffee\n${executable}\n---\n`)).rejects.toThrow(
    "frontmatter may not hold code",
  );
  expect(sideEffect()).toBeUndefined();
});

test("addresses: http, https, mailto and inside the site, whatever stands around the scheme", () => {
  for (const url of [
    "https://a.example",
    "http://a.example/b?c:d",
    "mailto:a@b.example",
    "#kop",
    "/courses/a",
    "les-2",
    "media/a.png",
  ]) {
    expect(isSafeLinkAddress(url), url).toBe(true);
  }
  const schemes = fc.constantFrom("javascript", "data", "vbscript", "file", "blob", "ftp", "https:/", "http");
  const noise = fc.string({ unit: fc.constantFrom("\u0000", "\t", "\n", "\r", " ", "\u001f"), maxLength: 3 });
  fc.assert(
    fc.property(schemes, noise, noise, fc.webPath(), (scheme, before, inside, rest) => {
      const cased = scheme.slice(0, 2) + inside + scheme.slice(2).toUpperCase();
      expect(isSafeLinkAddress(`${before}${cased}:${rest.replace(/^\/+/, "")}`)).toBe(false);
    }),
  );
});

test("hostile pieces never pass, wherever they stand", () => {
  const piece = fc.constantFrom(
    ...hostile
      .filter(([what]) => !/not closed|reference|footnote|import|export/.test(what))
      .map(([, body]) => body.trim()),
  );
  const around = fc.constantFrom("", "Tekst. ", "- ", "> ", "**a** ", "1. ", "## ");
  fc.assert(
    fc.property(
      fc.array(around, { maxLength: 3 }),
      piece,
      fc.constantFrom("", "\n\nErna.\n"),
      (before, body, after) => {
        expect(refusals(`${opening}Ervoor.\n\n${before.join("")}${body}${after}`)).not.toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
  expect(sideEffect()).toBeUndefined();
});
