import { dropSoftHyphens, type WordsOfFormat } from "../packed/count-words-of-xml";
import { findChild, textOf, type XmlElement } from "../packed/xml";

/** What stands in a line, and is no text of it. */
export interface BesideLine {
  format: WordsOfFormat;
  onNote: (mark: string, body: XmlElement | undefined) => void;
  onDrawing: (drawing: XmlElement) => void;
  onLeftOut: (reason: "comment" | "hidden", element: XmlElement) => void;
}

/** Returns the text of a paragraph, with its line breaks. The mark of a note stands in it as `[1]`. */
export function writeOdtLine(element: XmlElement, beside: BesideLine): string {
  const write = (child: XmlElement | string): string => {
    if (typeof child === "string") return beside.format.holdsText(element.name) ? dropSoftHyphens(child) : "";
    const { name, attributes } = child;
    if (name === "text:note") {
      const mark = textOf(findChild(child, "text:note-citation") ?? "").trim();
      beside.onNote(mark, findChild(child, "text:note-body"));
      return mark && `[${mark}]`;
    }
    if (name === "text:line-break") return "\n";
    if (name.startsWith("draw:")) beside.onDrawing(child);
    else if (name === "office:annotation") beside.onLeftOut("comment", child);
    else if (name === "text:hidden-text" || beside.format.hides(name, attributes)) beside.onLeftOut("hidden", child);
    else return beside.format.textFor(name, attributes) + writeOdtLine(child, beside);
    return "";
  };
  return element.children.map(write).join("");
}
