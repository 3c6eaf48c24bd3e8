import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writeDocx } from "~/../tests/support/write-docx";
import { writeOdt } from "~/../tests/support/write-odt";
import { writeBlockText } from "../block-text";
import { readSourceDocument } from "../read-source-document.server";

const folder = new URL("../../../../../tests/dossiers/", import.meta.url);
const sources = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");

async function read(bytes: Uint8Array, name: string) {
  const reading = await readSourceDocument({ bytes, name });
  if (!reading.ok) throw new Error(reading.reason);
  return reading.document;
}

it.each(sources)("%s gives the same passages as Markdown, Word file and ODF text", async (name) => {
  const { blocks } = await read(readFileSync(new URL(name, folder)), name);
  // In Markdown a note can stand anywhere.
  const notesLast = blocks.toSorted((a, b) => Number(a.kind === "note") - Number(b.kind === "note"));
  const passages = notesLast.map((block) => [block.kind, writeBlockText(block)]);
  for (const bytes of [writeDocx(blocks), writeOdt(blocks)]) {
    const document = await read(bytes, "a");
    expect(document.blocks.map((block) => [block.kind, writeBlockText(block)])).toEqual(passages);
  }
});
