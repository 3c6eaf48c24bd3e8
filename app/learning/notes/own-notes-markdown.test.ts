import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { ownNotes as texts } from "~/ui/messages/nl/own-notes";
import type { OwnNotesOfCourse } from "./own-notes";
import { composeNotesMarkdown } from "./own-notes-markdown";

function composeFile(text: string, heading = "Het plein", gone = false): string {
  const to = gone ? null : { at: "a", elementId: "a" };
  const notes = [{ kind: "passage" as const, place: "passage:a", heading, text, to, task: null }];
  const empty = [{ kind: "task" as const, place: "task:b", heading: "Loop", text: "", to, task: null }];
  const courses: OwnNotesOfCourse[] = [
    {
      course: { id: "een", title: "Eén", language: "nl" },
      lessons: [
        { id: "a", named: { number: 3, title: "De straat" }, isGone: false, notes },
        { id: "b", named: { number: 4, title: "De stad" }, isGone: false, notes: empty },
      ],
    },
  ];
  return composeNotesMarkdown(courses, texts);
}

/** How programs read Markdown: by CommonMark alone, and with the extensions of GitHub. */
const readers = [unified().use(remarkParse), unified().use(remarkParse).use(remarkGfm)];

function listNodes(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? (node.children as Nodes[]).flatMap(listNodes) : [])];
}

/** Whether a node is only text, or a list of texts. GitHub makes a link of an address that somebody typed; that link leads where its own text says. */
const isText = (node: Nodes) =>
  node.type === "link"
    ? ["", "mailto:", "http://"].some((start) => node.url === start + textOf(node))
    : node.type === "listItem"
      ? (node.checked ?? null) === null
      : ["blockquote", "paragraph", "list", "text", "break"].includes(node.type);

const outline = (root: Root) => root.children.map((node) => (node.type === "heading" ? `h${node.depth}` : node.type));
/** Returns the lines of a text without empty ones. All signs for an item of a list are one sign, and all signs after its number. */
const lines = (text: string) =>
  text
    .replaceAll("\u0001", "")
    .split("\n")
    .map((line) => line.trim().replace(/^[-*+][ \t]+/, "- "))
    .map((line) => line.replace(/^(\d+)[.)][ \t]+/, "$1. "))
    .filter((line) => line !== "");

/** Returns what a paragraph or a list says, with a line end for each break, and the sign or the number of each item. */
function read(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type !== "list") return "children" in node ? readAll(node.children) : textOf(node);
  const sign = (at: number) => (node.ordered ? `${(node.start ?? 1) + at}.` : "-");
  return node.children.map(({ children }, at) => `${sign(at)} ${children.map(read).join("\n")}`).join("\n");
}
const readAll = (nodes: Nodes[]) => nodes.map(read).join("");

function expectOnlyText(text: string): void {
  const file = composeFile(text);
  for (const reader of readers) {
    const root = reader.parse(file);
    expect(outline(root)).toEqual(["h1", "paragraph", "h2", "h3", "h4", "blockquote"]);
    const quote = root.children.at(-1) as Extract<Nodes, { type: "blockquote" }>;
    expect(listNodes(quote).filter((node) => !isText(node))).toEqual([]);
    expect(lines(quote.children.map(read).join("\n"))).toEqual(lines(text));
  }
}

test.each([
  "# Kop\n\n> citaat\n- punt\n1. een",
  "Kop\n===\n\n---\n***",
  "<script>alert(1)</script>\n<!-- weg -->",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "[link](javascript:x) ![plaatje](x) https://example.org www.example.org a@example.org",
  "`code` *schuin* **vet** ~~door~~ \\# &amp; &#35; [^1]\n\n[^1]: voet\n[x]: http://example.org",
  "```js\nalert(1)\n```\n    ingesprongen\n\tmet een tab",
  "- [ ] te doen\n+ [x] klaar",
  "-\n-\n\n+\n+\n\n1.\n2.\n\n- -\n-",
  "Eén\u0001# kop\n\u0001# \u0001\nkop",
  "مرحبا # \u202eomgekeerd",
])("what is typed as %j is only text in the file", expectOnlyText);

const nasty = fc.constantFrom(
  ..."#>-+*_~`|[]()!<>&;:\\=.1x \n\t".split(""),
  "http://",
  "www.",
  "a@b.nl",
  "[^1]: ",
  "\n- ",
  "\n  2. ",
  "\u0001",
  "é",
  "ا",
);

test("whatever is typed, both ways of reading Markdown find it back as text", () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 40 }), (parts) => {
      const text = parts.join("").trim();
      fc.pre(text !== "");
      expectOnlyText(text);
    }),
    { numRuns: 300 },
  );
});

test("a heading of the course is one line of text, and a place that has gone is said to be", () => {
  const file = composeFile("Van mij.", "Stad & <dorp>\n# twee", true);
  for (const reader of readers) {
    const root = reader.parse(file);
    expect(outline(root)).toEqual(["h1", "paragraph", "h2", "h3", "h4", "paragraph", "blockquote"]);
    expect(textOf(root.children[4])).toBe("Notitie bij een stuk: Stad & <dorp> # twee");
    expect(textOf(root.children[5])).toBe(texts.gone.passage);
  }
  expect(composeNotesMarkdown([], texts)).toContain(texts.none);
});

test("a text of thousands of lines is written as fast as one of one line", () => {
  const time = (text: string) => {
    const start = performance.now();
    composeFile(text);
    return performance.now() - start;
  };
  composeFile("warm");
  const one = time("a ".repeat(8000));
  for (const lines of ["a\n", "\n- ", "- a\n", "1. a\nb\n", "a\n=\n", "a\n\n"])
    expect(time(lines.repeat(16_000 / lines.length)), lines).toBeLessThan(8 * one + 100);
});

test.each([
  ["Let op:\n- één plek: café\n* twee\n\nDaarna.", "> Let op:\n>\n> - één plek: café\n> - twee\n>\n> Daarna.\n"],
  ["1. een\n2) twee\n4. vier", "> 1. een\n> 2. twee\n>\n> 4\\. vier\n"],
  ["- a\n  verder\n  - b\n    nog\n\n- # c", "> - a  \n>   verder\n>   - b  \n>     nog\n>\n> - \\# c\n"],
  ["- [ ] te doen\n- <b>\n- ![x](y)\n- - -", "> - \\[ ] te doen\n> - \\<b>\n> - !\\[x]\\(y)\n> - \\- -\n"],
  ["-5 graden\n- \n2026. Een jaar", "> -5 graden  \n> \\-\n>\n> 2026. Een jaar\n"],
])("lines of a list stay a list: %j", (text, quote) => {
  expect(composeFile(text).split("\n\n").slice(5).join("\n\n")).toBe(quote);
  expectOnlyText(text);
});

test("a paragraph comes after an empty line, and a line after a hard break", () => {
  const written = composeFile("<b>Sam</b> & ik\n \n\n# Geen kop\nشارع\n\n1. slot\\\n\n- x");
  expect(written).toContain("> \\<b>Sam\\</b> & ik\n>\n> \\# Geen kop  \n> شارع\n>\n> 1. slot\\\\\n>\n> - x\n");
});
