import { dropSoftHyphens, type WordsOfFormat } from "../packed/count-words-of-xml";
import { elementsOf, findChild, textOf, type XmlElement } from "../packed/xml";

/** What stands in a line, and is no text of it. */
export interface BesideLine {
  format: WordsOfFormat;
  /** Returns the mark that stands in the text. `ownMark`: the sign that an author gave it. */
  onNote: (reference: XmlElement, ownMark: string) => string;
  onDrawing: (drawing: XmlElement) => void;
  onFormula: () => void;
  /** A paragraph or table in a paragraph, which no program writes. */
  onBlock: (block: XmlElement) => void;
  onLeftOut: (reason: "deleted-change" | "hidden" | "other-version", element: XmlElement) => void;
  onSymbol: () => void;
}

const drawings = new Set(["w:drawing", "w:pict", "w:object"]);
const inDrawings = new Set(["wp:inline", "wp:anchor", "wp:docPr", "v:shape"]);
const formulas = new Set(["m:oMath", "m:oMathPara"]);
const blocks = new Set(["w:p", "w:tbl", "w:txbxContent"]);

/** Returns the text of a paragraph, with its line breaks. The mark of a note stands in it as `[1]`. */
export function writeDocxLine(element: XmlElement, beside: BesideLine): string {
  const { format } = beside;
  const write = (child: XmlElement | string): string => {
    if (typeof child === "string") return format.holdsText(element.name) ? dropSoftHyphens(child) : "";
    const { name, attributes } = child;
    if (blocks.has(name)) beside.onBlock(child);
    else if (drawings.has(name)) beside.onDrawing(child);
    else if (inDrawings.has(name)) beside.onDrawing({ name: "w:drawing", attributes: {}, children: [child] });
    else if (formulas.has(name)) beside.onFormula();
    else if (name === "w:del" || name === "w:moveFrom") beside.onLeftOut("deleted-change", child);
    else if (name === "mc:Fallback") beside.onLeftOut("other-version", child);
    else if (name === "w:r" && isHidden(child, format)) beside.onLeftOut("hidden", child);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      const ownMark = attributes["w:customMarkFollows"] ? textOf(element).trim() : "";
      const mark = beside.onNote(child, ownMark);
      return ownMark ? "" : `[${mark}]`;
    } else {
      const text = format.textFor(name, attributes);
      if (name === "w:sym" && text === "") beside.onSymbol();
      return text + writeDocxLine(child, beside);
    }
    return "";
  };
  return element.children.map(write).join("");
}

function isHidden(run: XmlElement, format: WordsOfFormat): boolean {
  const runProperties = findChild(run, "w:rPr");
  return (
    runProperties !== undefined && elementsOf(runProperties).some((each) => format.hides(each.name, each.attributes))
  );
}
