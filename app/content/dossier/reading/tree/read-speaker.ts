import { type Blockquote, childrenOf } from "~/platform/markdown/tree";
import { foldWhiteSpace } from "../block-text";
import { createTextWriter } from "./write-text";

const sign = /^(?:—|–|--?)\s*(.{1,120})$/;

/** Returns who says a quotation, if its last line is a dash and a name. */
export function readSpeaker(quotation: Blockquote): string | undefined {
  const last = childrenOf(quotation).at(-1);
  // Lists and tables have dashes and lines of their own.
  if (last?.type !== "paragraph") return undefined;
  const lines = createTextWriter("")(last).trim().split("\n");
  if (lines.length === 1 && quotation.children.length === 1) return undefined;
  return foldWhiteSpace(sign.exec(lines.at(-1)?.trim() ?? "")?.[1] ?? "") || undefined;
}
