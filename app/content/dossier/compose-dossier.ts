/** Turns a source that was read into a dossier: passages with ids that last, and the language of the text. */
import { computeSha256OfText } from "~/platform/hash.server";
import type { Dossier, DossierPassage, DossierSource } from "./dossier";
import { guessLanguage } from "./guess-language";
import { foldWhiteSpace, writeBlockText } from "./reading/block-text";
import type { SourceBlock, SourceDocument } from "./reading/source-document";

export interface PassageIds {
  /** What stands before the number in the ids: `p` if left out. In a course with several dossiers, each has its own. */
  prefix?: string;
  /** The passages of an earlier edition of the source. A passage that it has too keeps its id. */
  earlier?: readonly { id: string; hash: string }[];
}

/** Returns the dossier of a source. The same document gives the same dossier, and so does the same text in another format. */
export function composeDossier(document: SourceDocument, source: DossierSource, ids: PassageIds = {}): Dossier {
  const passages = cutBlocksIntoPassages(document.blocks, ids);
  // Word and many sites write the language of the program, so that the text itself is asked first.
  const language =
    guessLanguage(passages.map(({ text }) => text).join("\n")) ?? readLanguage(document.language) ?? "und";
  return { source, language, passages, hash: computeSha256OfText(passages.map(({ hash }) => hash).join("\n")) };
}

/** Returns a passage for each block that has words. */
export function cutBlocksIntoPassages(blocks: readonly SourceBlock[], ids: PassageIds = {}): DossierPassage[] {
  const takeId = createIds(ids);
  const passages: DossierPassage[] = [];
  /** The headings above what comes next, from the whole to the part. */
  let above: { id: string; depth: number }[] = [];
  for (const block of blocks) {
    const text = writeBlockText(block);
    if (text === "") continue;
    const hash = computePassageHash(text);
    const id = takeId(hash);
    if (block.kind === "heading") above = above.filter(({ depth }) => depth < block.depth);
    const section = above.at(-1)?.id;
    passages.push({ id, ...(section && { section }), text, hash, block });
    if (block.kind === "heading") above.push({ id, depth: block.depth });
  }
  return passages;
}

/** Returns the SHA-256 of the text of a passage. White space, and another way of writing the same characters, do not change it. */
export function computePassageHash(text: string): string {
  return computeSha256OfText(foldWhiteSpace(text.normalize("NFKC")));
}

/** Returns a function that gives the id of the next passage: the one it had, or a number that none has had. Equal passages keep their order. */
function createIds({ prefix = "p", earlier = [] }: PassageIds): (hash: string) => string {
  const known = new Map<string, string[]>();
  for (const { id, hash } of earlier) known.set(hash, [...(known.get(hash) ?? []), id]);
  const numbers = earlier.map(({ id }) => (id.startsWith(`${prefix}-`) ? Number(id.slice(prefix.length + 1)) : 0));
  let last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return (hash) => {
    const own = known.get(hash)?.shift();
    if (own === undefined) last += 1;
    return own ?? `${prefix}-${last}`;
  };
}

function readLanguage(told: string | null): string | null {
  return /^[a-z]{2,3}(?=[-_]|$)/i.exec(told?.trim() ?? "")?.[0].toLowerCase() ?? null;
}
