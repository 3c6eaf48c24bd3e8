/** Finds the article in a saved page. The page is not run: what stands in it is only text here. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { attributeOf, type HtmlNode, type HtmlRoot, parseHtml } from "./parse-html";
import { listTextsOfHtml, squeeze } from "./texts-of-html";

export interface FoundArticle {
  /** Its title, without white space. */
  title: string;
  /** The texts of its paragraphs, headings and so on, without white space. */
  texts: ReadonlySet<string>;
}

/** More than any page that was written by hand. */
const mostElements = 50_000;

/** Returns null if no part of the page is clearly its article. */
export function findArticle(page: HtmlRoot): FoundArticle | null {
  try {
    const { document } = parseHTML(`<!doctype html><html>${writePlainHtml(page)}</html>`);
    const article = new Readability(document as unknown as Document, { maxElemsToParse: mostElements }).parse();
    const content = parseHtml(article?.content ?? "");
    const texts = new Set(content ? listTextsOfHtml(content).map(({ text }) => text) : []);
    return texts.size > 0 ? { title: squeeze(article?.title ?? ""), texts } : null;
  } catch {
    // It throws at a page that is too large, and at some that are no page. Then its tags alone tell what the article is.
    return null;
  }
}

/** Writes a page with only what tells menus and articles apart. */
function writePlainHtml(node: HtmlRoot | HtmlNode): string {
  if (node.type === "text") return escapeText(node.value);
  if (node.type !== "element" && node.type !== "root") return "";
  const inside = node.children.map((child) => writePlainHtml(child as HtmlNode)).join("");
  if (node.type === "root" || node.tagName === "html") return inside;
  if (/^(?:br|hr|img|wbr)$/.test(node.tagName)) return `<${node.tagName}>`;
  if (!/^[a-z][a-z0-9]*$/.test(node.tagName)) return ` ${inside} `;
  const names = { class: attributeOf(node, "className"), id: attributeOf(node, "id"), role: attributeOf(node, "role") };
  const written = Object.entries(names).map(([name, value]) => (value ? ` ${name}="${escapeText(value)}"` : ""));
  return `<${node.tagName}${written.join("")}${node.tagName === "a" ? ' href="#"' : ""}>${inside}</${node.tagName}>`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
