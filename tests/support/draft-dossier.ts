/** Dossiers for tests, made of blocks. */
import { computePassageHash } from "~/content/dossier/cut-passages.server";
import type { Dossier, DossierPassage, DossierSource } from "~/content/dossier/dossier";
import { writeBlockText } from "~/content/dossier/reading/block-text";
import type { SourceBlock } from "~/content/dossier/reading/source-document";
import { computeSha256OfText } from "~/platform/hash.server";

export const heading = (text: string, depth = 2): SourceBlock => ({ kind: "heading", depth, text });
export const paragraph = (text: string): SourceBlock => ({ kind: "paragraph", text });
export const list = (...texts: string[]): SourceBlock => ({
  kind: "list",
  ordered: false,
  items: texts.map((text) => ({ text, items: [] })),
});

export function createDossierOfBlocks(
  blocks: readonly SourceBlock[],
  { language = "nl", ...source }: Partial<DossierSource> & { language?: string } = {},
): Dossier {
  const passages: DossierPassage[] = [];
  let above: { id: string; depth: number }[] = [];
  for (const block of blocks) {
    const id = `p-${passages.length + 1}`;
    const text = writeBlockText(block);
    if (block.kind === "heading") above = above.filter(({ depth }) => depth < block.depth);
    const section = above.at(-1)?.id;
    passages.push({ id, ...(section && { section }), text, hash: computePassageHash(text), block });
    if (block.kind === "heading") above.push({ id, depth: block.depth });
  }
  return {
    source: {
      ...{ key: "A", title: "Een dossier", address: "https://bron.example/dossier", licence: "ours", edition: "2026" },
      ...source,
    },
    language,
    passages,
    hash: computeSha256OfText(passages.map(({ hash }) => hash).join("\n")),
  };
}
