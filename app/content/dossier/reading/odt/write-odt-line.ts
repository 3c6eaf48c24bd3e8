import { dropSoftHyphens, type WordsOfFormat } from "../packed/count-words-of-xml";
import { findChild, textOf, type XmlElement } from "../packed/xml";

/** What stands in a line, and is no text of it. */
export interface BesideLine {
  format: WordsOfFormat;
  onNote: (mark: string, body: XmlElement) => void;
  onDrawing: (drawing: XmlElement) => void;
  /** A paragraph, list or table in a paragraph, which no program writes. */
  onBlock: (block: XmlElement) => void;
  onLeftOut: (reason: "comment" | "hidden", element: XmlElement) => void;
}

const descriptions = new Set(["svg:title", "svg:desc"]);
const blocks = new Set(["text:p", "text:h"]);

/** Returns the text of a paragraph, with its line breaks. The mark of a note stands in it as `[1]`. */
export function writeOdtLine(element: XmlElement, beside: BesideLine): string {
  const write = (child: XmlElement | string): string => {
    if (typeof child === "string") return beside.format.holdsText(element.name) ? dropSoftHyphens(child) : "";
    const { name, attributes } = child;
    if (name === "text:note") {
      const mark = textOf(findChild(child, "text:note-citation") ?? "").trim();
      const body = child.children.filter((part) => typeof part === "string" || part.name !== "text:note-citation");
      beside.onNote(mark, { ...child, children: body });
      return mark && `[${mark}]`;
    }
    if (name.startsWith("draw:")) beside.onDrawing(child);
    else if (descriptions.has(name)) beside.onDrawing({ name: "draw:frame", attributes: {}, children: [child] });
    else if (blocks.has(name) || beside.format.drops(name)) beside.onBlock(child);
    else if (name === "office:annotation") beside.onLeftOut("comment", child);
    else if (name === "text:hidden-text" || beside.format.hides(name, attributes)) beside.onLeftOut("hidden", child);
    else return beside.format.textFor(name, attributes) + writeOdtLine(child, beside);
    return "";
  };
  return element.children.map(write).join("");
}
