import { findStyleKind, type StyleKind } from "../packed/style-kinds";
import { elementsOf, findChild, findInside, type XmlElement } from "../packed/xml";

type Family = "paragraph" | "text" | "section";

export interface OdtStyles {
  /** What a paragraph with this style is; null if it is an ordinary one. */
  kindOf: (name: string | undefined) => StyleKind | null;
  isHidden: (family: Family, name: string | undefined) => boolean;
  isOrdered: (listStyle: string | undefined, level: number) => boolean;
  /** The language of the document, as `nl-NL`, or nothing. */
  language: string;
}

/** @param roots those of content.xml and styles.xml. A style of the first goes before a style of the second. */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const holders = roots.flatMap((root) =>
    elementsOf(root).filter(({ name }) => name === "office:automatic-styles" || name === "office:styles"),
  );
  const all = holders.flatMap(elementsOf);
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, XmlElement>();
  for (const style of all) {
    const name = style.attributes["style:name"] ?? "";
    const key = `${style.attributes["style:family"]}/${name}`;
    if (style.name === "style:style" && !styles.has(key)) styles.set(key, style);
    if (style.name === "text:list-style" && !lists.has(name)) lists.set(name, style);
  }

  /** Returns a style and those that it is based on. */
  const chainOf = (family: Family, name: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = styles.get(`${family}/${name}`);
    while (style && !chain.includes(style)) {
      chain.push(style);
      style = styles.get(`${family}/${style.attributes["style:parent-style-name"]}`);
    }
    return chain;
  };

  return {
    kindOf: (name) => {
      const chain = chainOf("paragraph", name);
      const last = chain.at(-1)?.attributes["style:parent-style-name"] ?? name;
      return findStyleKind([...chain.map(nameOf), decodeName(last ?? "")]);
    },
    isHidden: (family, name) => {
      const shown = chainOf(family, name).flatMap(
        (style) => findChild(style, "style:text-properties")?.attributes["text:display"] ?? [],
      );
      return shown[0] === "none";
    },
    isOrdered: (listStyle, level) => {
      const levels = elementsOf(lists.get(listStyle ?? "") ?? { name: "", attributes: {}, children: [] });
      const found = levels.find(({ attributes }) => attributes["text:level"] === String(level));
      return found?.name === "text:list-level-style-number" && found.attributes["style:num-format"] !== "";
    },
    language: readLanguage(all),
  };
}

function nameOf({ attributes }: XmlElement): string {
  return attributes["style:display-name"] ?? decodeName(attributes["style:name"] ?? "");
}

/** A space in the name of a style is written as `_20_`. */
function decodeName(name: string): string {
  return name.replace(/_([\da-f]{2})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readLanguage(styles: XmlElement[]): string {
  const standard = styles.find(
    ({ name, attributes }) => name === "style:default-style" && attributes["style:family"] === "paragraph",
  );
  const { "fo:language": language, "fo:country": country } =
    (standard && findInside(standard, "style:text-properties")[0]?.attributes) ?? {};
  if (!language || language === "none" || language === "zxx") return "";
  return country && country !== "none" ? `${language}-${country}` : language;
}
