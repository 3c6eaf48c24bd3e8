import { foldWhiteSpace } from "../block-text";
import { type Found, nameInDoubt } from "../packed/compose-reading";
import type { WordsOfFormat } from "../packed/count-words-of-xml";
import { elementsOf, findInside, type XmlElement } from "../packed/xml";

/** Returns the descriptions in a drawing. Pictures without one, and what is in another file than the text, are doubts. */
export function describeDocxDrawing(drawing: XmlElement, format: WordsOfFormat, found: Found): string {
  const shown = listShown(drawing);
  const caption = foldWhiteSpace(
    shown.map(({ name, attributes }) => format.textInAttributes(name, attributes)).join(" "),
  );
  const has = (...names: string[]) => shown.some(({ name }) => names.includes(name));
  const object = shown.find(({ name }) => name === "o:OLEObject")?.attributes.ProgID;
  const name = shown.find((element) => element.name === "wp:docPr")?.attributes.name;
  const about = nameInDoubt(caption || (object ?? name));
  if (drawing.name === "w:object")
    found.doubts.push({ code: object?.startsWith("Equation") ? "formula-left-out" : "picture-left-out", ...about });
  else if (has("a:blip", "v:imagedata")) {
    if (caption === "") found.doubts.push({ code: "picture-without-description", ...about });
    if (shown.some(({ attributes }) => attributes["r:link"] !== undefined))
      found.doubts.push({ code: "picture-left-out", ...about });
  } else if (has("a:graphicData") && findInside(drawing, "w:txbxContent").length === 0)
    // A chart or a diagram is in a part of its own.
    found.doubts.push({ code: "picture-left-out", ...about });
  return caption;
}

/** Returns the elements of a drawing, without those of its text boxes, and of another version for old programs. */
function listShown(drawing: XmlElement): XmlElement[] {
  return elementsOf(drawing).flatMap((element) =>
    element.name === "mc:Fallback" || element.name === "w:txbxContent" ? [] : [element, ...listShown(element)],
  );
}
