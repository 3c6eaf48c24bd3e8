/** Blocks of made-up text for tests that write a PDF and read it again. */
import fc from "fast-check";
import type { SourceBlock } from "~/content/dossier/reading/source-document";

/** Words that may be broken at the end of a line, with their pieces. */
export const breaks: ReadonlyMap<string, readonly string[]> = new Map([
  ["samenlevingsopbouw", ["samen", "levings", "opbouw"]],
  ["buurtbewoners", ["buurt", "be", "wo", "ners"]],
  ["wijk-agenten", ["wijk-", "agenten"]],
]);

const word = fc.constantFrom(
  ...breaks.keys(),
  ...["de", "een", "met", "geld", "ruimte", "één", "coöperatie", "zij", "vragen", "oud"],
);

const textOf = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => `Wijk-agenten ${words.join(" ")} daar.`);
const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `Over ${words.join(" ")}`);

const paragraph = textOf(3, 90).map((text): SourceBlock[] => [{ kind: "paragraph", text }]);
const heading = fc
  .record({ depth: fc.integer({ min: 1, max: 6 }), text: title })
  .map((own): SourceBlock[] => [{ kind: "heading", ...own }]);
const quotation = textOf(3, 30).map((text): SourceBlock[] => [{ kind: "quotation", text }]);
const inner = textOf(1, 4).map((text) => ({ text, items: [] }));
const list = fc
  .record({
    ordered: fc.boolean(),
    items: fc.array(fc.record({ text: textOf(1, 30), items: fc.array(inner, { maxLength: 2 }) }), {
      minLength: 2,
      maxLength: 5,
    }),
  })
  .map((own): SourceBlock[] => [{ kind: "list", ...own }]);
const cell = fc.constantFrom("geld", "oud", "één", "ruimte", "vragen");
const table = fc
  .array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 })
  .map(([head, ...rows]): SourceBlock[] => [{ kind: "table", head: head ?? [], rows }]);
const noted = fc.tuple(textOf(3, 20), textOf(3, 20)).map(([text, note]): SourceBlock[] => [
  { kind: "paragraph", text: text.replace(" daar.", "[0] daar.") },
  { kind: "note", mark: "0", text: note },
]);

/**
 * Blocks in any order, with a paragraph after each, because two lists without anything between them are one list in a PDF. Notes are numbered
 * from 1.
 */
export const pdfBlocks = fc
  .array(fc.tuple(fc.oneof(paragraph, heading, quotation, list, table, noted), paragraph), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pairs) => numberNotes(pairs.flat(2)));

function numberNotes(blocks: SourceBlock[]): SourceBlock[] {
  let mark = 0;
  return blocks.map((block) => {
    if (block.kind === "note") return { ...block, mark: `${mark}` };
    if (block.kind !== "paragraph" || !block.text.includes("[0]")) return block;
    mark += 1;
    return { ...block, text: block.text.replace("[0]", `[${mark}]`) };
  });
}
