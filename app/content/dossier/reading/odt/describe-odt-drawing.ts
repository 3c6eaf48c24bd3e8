/** Pictures, text boxes and shapes of an ODF text. What is in another file than the text is never opened. */
import { foldWhiteSpace } from "../block-text";
import { type Found, leaveOut, nameInDoubt } from "../packed/compose-reading";
import { elementsOf, findChild, findInside, textOf, type XmlElement } from "../packed/xml";

/**
 * Adds the description of a drawing as a caption. Returns what is in the drawing, which can be a text box.
 * @param formulas the folders of the objects that are formulas
 */
export function describeOdtDrawing(drawing: XmlElement, formulas: ReadonlySet<string>, found: Found): XmlElement {
  const [title, description] = ["svg:title", "svg:desc"].map((name) => {
    const text = findChild(drawing, name);
    return text ? foldWhiteSpace(textOf(text)) : "";
  });
  // Programs write the same words in both.
  if (title === description) leaveOut(found, "other-version", title ?? "");
  const texts = title === description ? [description] : [title, description];
  const text = texts.filter(Boolean).join(" ");
  if (text !== "") found.blocks.push({ kind: "caption", text });
  tellOfPicture(drawing, text, formulas, found);
  const others = elementsOf(drawing).filter(({ name }) => name !== "svg:title" && name !== "svg:desc");
  return { ...drawing, children: others };
}

function tellOfPicture(drawing: XmlElement, description: string, formulas: ReadonlySet<string>, found: Found): void {
  const object = findChild(drawing, "draw:object") ?? findChild(drawing, "draw:object-ole");
  const image = findChild(drawing, "draw:image");
  const about = nameInDoubt(description || drawing.attributes["draw:name"]);
  if (object) {
    const folder = (object.attributes["xlink:href"] ?? "").replace(/^\.\//, "");
    const isFormula = formulas.has(folder) || findInside(object, "math:math").length > 0;
    found.doubts.push({ code: isFormula ? "formula-left-out" : "picture-left-out", ...about });
  } else if (image) {
    const address = image.attributes["xlink:href"] ?? "";
    if (/^(https?:)?\/\//i.test(address)) found.doubts.push({ code: "picture-left-out", ...nameInDoubt(address) });
    if (description === "") found.doubts.push({ code: "picture-without-description", ...about });
  }
}
