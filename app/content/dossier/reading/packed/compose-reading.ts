import { foldWhiteSpace } from "../block-text";
import type { Doubt, LeftOutReason, LeftOutText, SourceBlock, SourceFormat, SourceReading } from "../source-document";

/** What a reader of a packed format finds, while it reads. */
export interface Found {
  blocks: SourceBlock[];
  /** They come after all other blocks, as at the end of a text. */
  notes: SourceBlock[];
  leftOut: LeftOutText[];
  /** `of`: the block that it is about. */
  doubts: (Omit<Doubt, "block"> & { of?: SourceBlock })[];
}

export function leaveOut(found: Pick<Found, "leftOut">, reason: LeftOutReason, text: string): void {
  if (text !== "") found.leftOut.push({ reason, text });
}

/** Text from a file that a sentence about it names. */
export function nameInDoubt(text: string | undefined): { about?: string } {
  const about = foldWhiteSpace(text ?? "").slice(0, 200);
  return about === "" ? {} : { about };
}

export function composeReading(
  format: SourceFormat,
  { blocks: body, notes, leftOut, doubts: found }: Found,
  { title, language, wordsInFile }: { title: string; language: string; wordsInFile: number },
): SourceReading {
  const blocks = [...body.filter((block, at) => !isSaidTwice(block, body[at - 1], leftOut)), ...notes];
  if (blocks.length === 0) return { ok: false, reason: found.length > 0 ? "no-text" : "empty" };
  const places = new Map(blocks.map((block, at) => [block, at]));
  const doubts = found.map(({ of, ...doubt }): Doubt => {
    const block = of && places.get(of);
    return block === undefined ? doubt : { ...doubt, block };
  });
  const heading = blocks.find((block) => block.kind === "heading");
  return {
    ok: true,
    document: {
      format,
      title: foldWhiteSpace(title) || (heading?.text ?? null),
      language: /^[a-z]{2,3}(-[a-z]{2})?$/i.exec(language)?.[0] ?? null,
      pages: null,
      blocks,
      leftOut,
      doubts,
      wordsInFile,
    },
  };
}

/** A picture often has its caption as its description too. */
function isSaidTwice(block: SourceBlock, before: SourceBlock | undefined, leftOut: LeftOutText[]): boolean {
  if (block.kind !== "caption" || before?.kind !== "caption" || block.text !== before.text) return false;
  leftOut.push({ reason: "other-version", text: block.text });
  return true;
}
