/** Reads a page of the web that somebody saved: its article, without the menus around it. Nothing in it runs, and nothing is fetched. */
import { countWords, foldWhiteSpace } from "../block-text";
import { decodeText, tellOfCharacters } from "../decode-text";
import type { ReadSource, SourceBlock } from "../source-document";
import { readBlocksFromTree } from "../tree/read-blocks-from-tree";
import { findArticle } from "./find-article.server";
import { findElements } from "./find-main";
import { convertHtmlToTree } from "./html-to-tree";
import { markNotes } from "./notes-of-html";
import { attributeOf, type HtmlRoot, parseHtml } from "./parse-html";
import { removeOutsideArticle } from "./remove-outside-article";
import { tidyBlocks } from "./tidy-blocks";
import { removeHiddenHtml } from "./tidy-html";
import { writeHtmlText } from "./words-of-html";

/** Five hundred pages have fewer. */
const mostElements = 60_000;

export const readHtml: ReadSource = async (bytes, report) => {
  const decoded = decodeText(bytes, findCharset(bytes));
  if (!decoded) return { ok: false, reason: "unknown-format" };
  const page = parseHtml(decoded.text, { isPage: true });
  if (!page) return { ok: false, reason: "broken" };
  if (findElements(page, /./).length > mostElements) return { ok: false, reason: "too-large" };
  const told = readHead(page);
  const backLinks = markNotes(page);
  const wordsInFile = countWords([writeHtmlText(page), ...backLinks.map(({ text }) => text)].join(" "));
  const hidden = removeHiddenHtml(page);
  const article = findArticle(page);
  const around = removeOutsideArticle(page, article);
  tidyBlocks(page);
  const reading = readBlocksFromTree(convertHtmlToTree(page));
  report(1, 1);
  return {
    ok: true,
    document: {
      ...{ format: "html", title: findTitle(reading.blocks, told.title), language: told.language, pages: null },
      blocks: reading.blocks,
      leftOut: [...hidden, ...backLinks, ...around],
      doubts: [...tellOfCharacters(decoded), ...reading.doubts],
      wordsInFile,
    },
  };
};

/** A page says within its first bytes which characters it has. */
function findCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}

function readHead(page: HtmlRoot): { title: string | null; language: string | null } {
  const [html] = findElements(page, /^html$/);
  const [title] = findElements(page, /^title$/);
  return {
    title: (title && foldWhiteSpace(writeHtmlText(title))) || null,
    language: (html && (attributeOf(html, "lang") || attributeOf(html, "xmlLang")).trim()) || null,
  };
}

function findTitle(blocks: readonly SourceBlock[], told: string | null): string | null {
  const headings = blocks.filter((block) => block.kind === "heading");
  return headings.find(({ depth }) => depth === 1)?.text ?? told ?? headings[0]?.text ?? null;
}
