import type { Paragraph } from "mdast";
import { readSpeaker } from "../tree/read-speaker";

/**
 * Returns who says a quotation, if its last line is a dash and a name.
 * @param paragraph the last paragraph of the quotation, with its line breaks
 * @param isOnly whether it is the only paragraph
 */
export function findSpeaker(paragraph: string, isOnly: boolean): string | undefined {
  const last = toParagraph(paragraph);
  return readSpeaker({ type: "blockquote", children: isOnly ? [last] : [toParagraph(""), last] });
}

function toParagraph(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value }] };
}
