import { expect, test } from "vitest";
import { composeDossier } from "../compose-dossier";
import { composeDossierFiles } from "../compose-dossier-files.server";
import { cutSourceIntoPassages } from "../cut-passages.server";
import { countSourceWords } from "./count-source-words";
import { readSourceDocument } from "./read-source-document.server";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name: string) => readSourceDocument({ bytes: bytesOf(text), name });

const texts: Record<string, string> = {
  "tuin.txt": "De tuin\n\nWie plant, graaft eerst.\n\nNodig:\n- schop\n- gieter\n\n1. graven\n2. planten\n",
  "tuin.md": "# De tuin\n\nWie *plant*, graaft eerst.\n\nNodig:\n- schop\n- gieter\n\n1. graven\n2. planten\n",
  "tuin.html":
    "<!doctype html><h1>De tuin</h1><p>Wie <em>plant</em>, graaft eerst.<p>Nodig:<ul><li>schop<li>gieter</ul><ol><li>graven<li>planten</ol>",
};

test.each(Object.entries(texts))("%s has the blocks of the same text in every format", async (name, text) => {
  const reading = await read(text, name);
  expect(reading).toMatchObject({
    ok: true,
    document: {
      title: "De tuin",
      blocks: [
        { kind: "heading", depth: 1, text: "De tuin" },
        { kind: "paragraph", text: "Wie plant, graaft eerst." },
        { kind: "paragraph", text: "Nodig:" },
        { kind: "list", ordered: false, items: [{ text: "schop" }, { text: "gieter" }] },
        { kind: "list", ordered: true, items: [{ text: "graven" }, { text: "planten" }] },
      ],
    },
  });
  expect(reading.ok && countSourceWords(reading.document)).toMatchObject({
    kept: 11,
    leftOut: 0,
    missing: 0,
    inFile: 11,
  });
});

test("the same text in every format, and through cut, gives the same files of a dossier", async () => {
  const source = {
    key: "T",
    title: "De tuin",
    address: "https://tuin.example",
    licence: "ours",
    edition: "1",
  } as const;
  const dossiers = await Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      const reading = await read(text, name);
      if (!reading.ok) throw new Error(reading.reason);
      return composeDossier(reading.document, source);
    }),
  );
  const [first, ...others] = dossiers.map((dossier) => composeDossierFiles(dossier));
  expect(others).toEqual([first, first]);
  expect(cutSourceIntoPassages(texts["tuin.md"] ?? "")).toEqual(dossiers[0]?.passages);
});

test("what is no text that is read, is refused with its name", async () => {
  const refuse = async (bytes: Uint8Array | string, name = "bestand") => {
    const reading = await readSourceDocument({ bytes: typeof bytes === "string" ? bytesOf(bytes) : bytes, name });
    return reading.ok ? "read" : [reading.reason, reading.about];
  };
  expect(await refuse("")).toEqual(["empty", undefined]);
  expect(await refuse(" \n ")).toEqual(["empty", undefined]);
  expect(await refuse("***\n\n---", "a.md")).toEqual(["empty", undefined]);
  expect(await refuse("{\\rtf1 tekst}", "brief.txt")).toEqual(["other-format", "rtf"]);
  expect(await refuse("From: <Saved by Blink>\nContent-Type: multipart/related", "a.html")).toEqual([
    "other-format",
    "mht",
  ]);
  expect(await refuse("tekst\0\u0001\u0002tekst", "a.txt")).toEqual(["unknown-format", undefined]);
  expect(await refuse("PK\u0003\u0004kapot", "a.docx")).toEqual(["broken", undefined]);
  expect(await refuse(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toEqual(["other-format", "png"]);
  const office = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0];
  expect(await refuse(Uint8Array.from([...office, ...Buffer.from("WordDocument", "utf16le")]))).toEqual([
    "other-format",
    "doc",
  ]);
  expect(await refuse(Uint8Array.from([...office, ...Buffer.from("EncryptedPackage", "utf16le")]))).toEqual([
    "encrypted",
    undefined,
  ]);
});

test("text in UTF-16, and in the characters of Windows, is read", async () => {
  const sentence = "Eén café, drie coöperaties en een ‘reünie’.";
  const windows = Buffer.from(sentence.replace("‘", "\u0091").replace("’", "\u0092"), "latin1");
  for (const bytes of [Buffer.from(`\ufeff${sentence}`, "utf16le"), Buffer.from(`\ufeff${sentence}`), windows]) {
    const reading = await readSourceDocument({ bytes, name: "a.txt" });
    expect(reading).toMatchObject({ ok: true, document: { blocks: [{ text: sentence }], doubts: [] } });
  }
});
