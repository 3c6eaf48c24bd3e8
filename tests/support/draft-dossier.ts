/** Dossiers for tests, made of blocks. */
import { cutBlocksIntoPassages } from "~/content/dossier/compose-dossier";
import type { Dossier, DossierSource } from "~/content/dossier/dossier";
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
  const passages = cutBlocksIntoPassages(blocks);
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
