/** Every word of a source stands in a block or among what was left out, in the order of the file, in each format of text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { composeDossier } from "../compose-dossier";
import { writeBlockText } from "./block-text";
import { countSourceWords } from "./count-source-words";
import { readHtml } from "./html/read-html.server";
import { readMarkdown } from "./markdown/read-markdown.server";
import { readPlain } from "./plain/read-plain.server";
import type { ReadSource, SourceBlock, SourceDocument } from "./source-document";

async function read(reader: ReadSource, text: string): Promise<SourceDocument> {
  const reading = await reader(new TextEncoder().encode(text), () => {});
  if (!reading.ok) throw new Error(`${reading.reason}: ${text}`);
  return reading.document;
}

function expectAllWords(document: SourceDocument): void {
  const { inFile, kept, leftOut } = countSourceWords(document);
  expect(kept + leftOut).toBe(inFile);
}

const word = fc.constantFrom("buurt", "één", "samen", "mbo-4", "“zelf”", "ﬁets", "A", "tuin*huis", "3");
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `Wie ${words.join(" ")}`);
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  line.map((text) => ({ kind: "paragraph" as const, text: `${text}.` })),
  fc.record({ kind: fc.constant("heading" as const), depth: fc.integer({ min: 2, max: 6 }), text: line }),
  fc.record({
    kind: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(
      fc.record({
        text: line,
        items: fc.array(
          line.map((text) => ({ text, items: [] })),
          { maxLength: 2 },
        ),
      }),
      { minLength: 2, maxLength: 4 },
    ),
  }),
);
/** Two lists on end would be one; a paragraph parts them. */
const blocks = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.flatMap((each): SourceBlock[] =>
      each.kind === "list"
        ? [{ kind: "paragraph", text: "Nodig:" }, each, { kind: "paragraph", text: "Klaar." }]
        : [each],
    ),
  );
type Items = Extract<SourceBlock, { kind: "list" }>["items"];

function writeItems(items: Items, ordered: boolean, indent = ""): string {
  const mark = (at: number) => (ordered ? `${at + 1}.` : "-");
  return items
    .map(
      ({ text, items: inside }, at) => `${indent}${mark(at)} ${text}\n${writeItems(inside, ordered, `${indent}   `)}`,
    )
    .join("");
}

function writeHtmlItems(items: Items, tag: string): string {
  const written = items.map(({ text, items: inside }) => `<li>${text}${writeHtmlItems(inside, tag)}</li>`);
  return written.length > 0 ? `<${tag}>${written.join("")}</${tag}>` : "";
}

const writers: [string, ReadSource, (block: SourceBlock) => string][] = [
  [
    "Markdown",
    readMarkdown,
    (one) => {
      if (one.kind === "list") return writeItems(one.items, one.ordered).replaceAll("*", "\\*");
      const text = "text" in one ? one.text.replaceAll("*", "\\*") : "";
      return `${one.kind === "heading" ? `${"#".repeat(one.depth)} ` : ""}${text}\n`;
    },
  ],
  [
    "a page",
    readHtml,
    (one) => {
      if (one.kind === "list") return writeHtmlItems(one.items, one.ordered ? "ol" : "ul");
      if (one.kind === "heading") return `<h${one.depth}>${one.text}</h${one.depth}>`;
      return `<p>${"text" in one ? one.text : ""}</p>`;
    },
  ],
  [
    "text without markup",
    readPlain,
    (one) => (one.kind === "list" ? writeItems(one.items, one.ordered) : `${"text" in one ? one.text : ""}\n`),
  ],
];

test.each(writers)("blocks that are written as %s are read as they were", async (name, reader, write) => {
  await fc.assert(
    fc.asyncProperty(blocks, async (all) => {
      const document = await read(reader, all.map(write).join("\n"));
      expectAllWords(document);
      // What is a heading can only be guessed where nothing marks it.
      const shapeOf = (one: SourceBlock) => [
        name.startsWith("text") && one.kind === "heading" ? "paragraph" : one.kind,
        writeBlockText(one),
        "items" in one ? one.items : [],
      ];
      expect(document.blocks.map(shapeOf)).toEqual(all.map(shapeOf));
      const source = { key: "T", title: "T", address: null, licence: "ours", edition: "1" } as const;
      const dossier = composeDossier(document, source);
      expect(dossier.passages.map(({ text }) => text)).toEqual(all.map(writeBlockText));
      expect(composeDossier(await read(reader, all.map(write).join("\n")), source)).toEqual(dossier);
    }),
    { numRuns: 60 },
  );
});

const characters = [..."abé 12.\n\n\t#->*_|=<`~[]()!:\\•–"];
test.each<[string, ReadSource]>([
  ["Markdown", readMarkdown],
  ["text without markup", readPlain],
])("whatever %s is, no word of it is lost", async (_name, reader) => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...characters), maxLength: 80 }), async (text) =>
      expectAllWords(await read(reader, text)),
    ),
    { numRuns: 300 },
  );
});

type Part = { tag: string; parts: Part[] } | { tag: null };
const tags =
  "div div p p span b a ul li h1 h2 blockquote nav aside section article main header footer details summary dl dt dd figure figcaption pre button sub svg q my-part form label select center code ruby rt template noscript".split(
    " ",
  );
const { part } = fc.letrec<{ part: Part; table: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constant<Part>({ tag: null }),
    fc.record({ tag: fc.constantFrom(...tags), parts: fc.array(tie("part"), { maxLength: 4 }) }),
    tie("table"),
  ),
  table: fc.array(fc.array(tie("part"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
    (rows): Part => ({
      tag: "table",
      parts: rows.map((cells) => ({ tag: "tr", parts: cells.map((cell) => ({ tag: "td", parts: [cell] })) })),
    }),
  ),
}));

function writePage(parts: readonly Part[], next: { word: number }): string {
  const written = parts.map((one) => {
    if (one.tag === null) return ` w${next.word++} `;
    return `<${one.tag}>${writePage(one.parts, next)}</${one.tag}>`;
  });
  return written.join("");
}

test("whatever a page is, no word of it is lost, and the words of its article keep their order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
      const next = { word: 0 };
      const document = await read(readHtml, `<body>${writePage(parts, next)}</body>`);
      expectAllWords(document);
      const numbers = (texts: string[]) => texts.join(" ").match(/\d+/g)?.map(Number) ?? [];
      const kept = numbers(document.blocks.map(writeBlockText));
      expect(kept).toEqual(kept.toSorted((a, b) => a - b));
      const all = [...kept, ...numbers(document.leftOut.map(({ text }) => text))];
      expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: next.word }, (_none, at) => at));
    }),
    { numRuns: 80 },
  );
});
