/** Pictures, text boxes and shapes of an ODF text. What is in another file than the text is never opened. */
import { foldWhiteSpace } from "../block-text";
import { type Found, leaveOut, nameInDoubt } from "../packed/compose-reading";
import { elementsOf, findChild, findInside, textOf, type XmlElement } from "../packed/xml";

/**
 * Adds the description of a drawing as a caption. Returns what is in the drawing, which can be a text box.
 * @param formulas the folders of the objects that are formulas
 */
export function describeOdtDrawing(drawing: XmlElement, formulas: ReadonlySet<string>, found: Found): XmlElement {
  const isDescription = ({ name }: XmlElement) => name === "svg:title" || name === "svg:desc";
  const written = elementsOf(drawing)
    .filter(isDescription)
    .map((each) => foldWhiteSpace(textOf(each)));
  const text = [...new Set(written)].filter(Boolean).join(" ");
  // Programs write the same words as title and as description.
  for (const again of written.filter((each, at) => written.indexOf(each) < at)) leaveOut(found, "other-version", again);
  if (text !== "") found.blocks.push({ kind: "caption", text });
  tellOfPicture(drawing, text, formulas, found);
  const others = elementsOf(drawing).filter((element) => !isDescription(element));
  return { ...drawing, children: others };
}

function tellOfPicture(drawing: XmlElement, description: string, formulas: ReadonlySet<string>, found: Found): void {
  const object = findChild(drawing, "draw:object") ?? findChild(drawing, "draw:object-ole");
  const image = findChild(drawing, "draw:image");
  const about = nameInDoubt(description || drawing.attributes["draw:name"]);
  if (object) {
    const folder = (object.attributes["xlink:href"] ?? "").replace(/^\.\/|\/$/g, "");
    const isFormula = formulas.has(folder) || findInside(object, "math:math").length > 0;
    found.doubts.push({ code: isFormula ? "formula-left-out" : "picture-left-out", ...about });
  } else if (image) {
    const address = image.attributes["xlink:href"] ?? "";
    if (/^(https?:)?\/\//i.test(address)) found.doubts.push({ code: "picture-left-out", ...nameInDoubt(address) });
    if (description === "") found.doubts.push({ code: "picture-without-description", ...about });
  }
}
