import { findStyleKind, type StyleKind } from "../packed/style-kinds";
import { elementsOf, findChild, type XmlElement } from "../packed/xml";

export interface DocxStyles {
  /** What a paragraph with this style is; null if it is an ordinary one. */
  kindOf: (id: string | undefined) => StyleKind | null;
  isHidden: (id: string | undefined) => boolean;
  /** The place in a list that the style gives. */
  numberingOf: (id: string | undefined) => XmlElement | undefined;
  /** The language of the document, as `nl-NL`, or nothing. */
  language: string;
}

export function readDocxStyles(root: XmlElement): DocxStyles {
  const styles = new Map(
    elementsOf(root)
      .filter(({ name }) => name === "w:style")
      // Of two with one id, the first holds.
      .toReversed()
      .map((style) => [style.attributes["w:styleId"], style]),
  );
  /** Returns a style and those that it is based on. */
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = styles.get(id);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = styles.get(findChild(style, "w:basedOn")?.attributes["w:val"]);
    }
    return chain;
  };
  const findFirst = (id: string | undefined, ...path: string[]) =>
    chainOf(id).flatMap((style) => findChild(style, ...path) ?? [])[0];

  return {
    kindOf: (id) => {
      const named = findStyleKind(chainOf(id).map((style) => findChild(style, "w:name")?.attributes["w:val"] ?? ""));
      const level = Number(findFirst(id, "w:pPr", "w:outlineLvl")?.attributes["w:val"] ?? 9);
      return named ?? (level >= 0 && level < 9 ? `heading-${Math.min(level + 1, 6)}` : null);
    },
    isHidden: (id) => {
      const vanish = findFirst(id, "w:rPr", "w:vanish");
      return vanish !== undefined && isOn(vanish.attributes);
    },
    numberingOf: (id) => findFirst(id, "w:pPr", "w:numPr"),
    language: findChild(root, "w:docDefaults", "w:rPrDefault", "w:rPr", "w:lang")?.attributes["w:val"] ?? "",
  };
}

/** A property of a run is on if it is there, unless it says that it is not. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !/^(0|false|off)$/.test(attributes["w:val"] ?? "");
}
