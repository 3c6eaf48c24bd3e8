/** Reads a page of the web, or a part of one. */
import { decodeText, tellOfCharacters } from "../decode-text";
import type { ReadSource } from "../source-document";
import { readBlocksFromHtml } from "../tree/read-blocks-from-html";

export const readHtml: ReadSource = async (bytes, report) => {
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, reason: "unknown-format" };
  const reading = readBlocksFromHtml(decoded.text);
  if (!reading) return { ok: false, reason: "broken" };
  report(1, 1);
  const title = reading.blocks.find((block) => block.kind === "heading")?.text ?? null;
  const doubts = [...tellOfCharacters(decoded), ...reading.doubts];
  return { ok: true, document: { format: "html", title, language: null, pages: null, ...reading, doubts } };
};
