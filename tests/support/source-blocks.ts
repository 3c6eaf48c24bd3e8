/** Sources for property tests: any blocks that a person could write. */
import fc from "fast-check";
import type { SourceBlock, SourceListItem } from "~/content/dossier/reading/source-document";

const word = fc.constantFrom(
  ...[
    "de",
    "buurt",
    "wijkteam",
    "ouders",
    "Wmo",
    "2015",
    "samen",
    "één",
    "cliënt",
    "foto's",
    "anti-spam",
    "e.d.",
    "ﬁets",
  ],
  ...["“hulp”", "&", "<b>", "x < y", "'s-Hertogenbosch", "日本", "😀", "naïef", "(lokaal)", "&amp;", "5%", "A/B", "½"],
);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Het ${words.join(" ")}`);

const noItems = fc.constant<SourceListItem[]>([]);
const items: fc.Memo<SourceListItem[]> = fc.memo((depth) =>
  fc.array(fc.record({ text, items: depth > 1 ? fc.oneof(noItems, items()) : noItems }), {
    minLength: 1,
    maxLength: 3,
  }),
);

const table = fc
  .record({ width: fc.integer({ min: 1, max: 4 }), height: fc.integer({ min: 1, max: 4 }), hasHead: fc.boolean() })
  .chain(({ width, height, hasHead }) =>
    fc
      .array(
        fc.tuple(text, fc.array(fc.oneof(fc.constant(""), text), { minLength: width - 1, maxLength: width - 1 })),
        {
          minLength: height,
          maxLength: height,
        },
      )
      .map((written): SourceBlock => {
        const rows = written.map(([first, others]) => [first, ...others]);
        return { kind: "table", head: hasHead ? (rows[0] ?? []) : [], rows: hasHead ? rows.slice(1) : rows };
      }),
  );

const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), depth: fc.integer({ min: 1, max: 6 }), text }),
  fc.record({ kind: fc.constant("paragraph" as const), text }),
  fc.record({ kind: fc.constant("caption" as const), text }),
  fc.record({ kind: fc.constant("list" as const), ordered: fc.boolean(), items: items(3) }),
  fc.record({ kind: fc.constant("quotation" as const), text }),
  fc
    .record({ text, speaker: fc.constantFrom("Anna de Vries", "de wethouder") })
    .map(({ text: said, speaker }): SourceBlock => ({ kind: "quotation", text: `${said} — ${speaker}`, speaker })),
  table,
);

/** Blocks, and notes whose marks stand in paragraphs. Lists that would run into each other are parted. */
export const arbitraryBlocks: fc.Arbitrary<SourceBlock[]> = fc
  .record({ blocks: fc.array(block, { minLength: 1, maxLength: 8 }), notes: fc.array(text, { maxLength: 2 }) })
  .map(({ blocks, notes }) => [
    ...blocks.flatMap((each, at): SourceBlock[] =>
      each.kind === "list" && blocks[at - 1]?.kind === "list" ? [{ kind: "paragraph", text: "En dan" }, each] : [each],
    ),
    ...notes.map((_, at): SourceBlock => ({ kind: "paragraph", text: `Dit staat ergens[${at + 1}] anders` })),
    ...notes.map((note, at): SourceBlock => ({ kind: "note", mark: String(at + 1), text: note })),
  ]);
