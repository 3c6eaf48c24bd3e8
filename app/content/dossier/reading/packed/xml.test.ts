import { expect, it } from "vitest";
import { parseXml, textOf } from "./xml";

const parse = (xml: string) => parseXml(new TextEncoder().encode(xml), { "urn:word": "w" });
const written = (xml: string) => textOf(parse(xml) ?? "not sound");

it("gives names the prefix that is asked for, whatever prefix the file has", () => {
  const root = parse('<x:a xmlns:x="urn:word" x:val="1 &amp; 2"><x:b>c</x:b></x:a>');
  expect(root).toEqual({
    name: "w:a",
    attributes: { "w:val": "1 & 2" },
    children: [{ name: "w:b", attributes: {}, children: ["c"] }],
  });
  expect(parse('<a xmlns="urn:word" xmlns:y="urn:word" y:val="1"/>')?.attributes).toEqual({ "w:val": "1" });
});

it("refuses entities, so that nothing is repeated a billion times", () => {
  const lines = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
  expect(parse(`<!DOCTYPE a [<!ENTITY l0 "lol">${lines.join("")}]><a>&l9;</a>`)).toBeNull();
  expect(parse('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>')).toBeNull();
  expect(written('<!DOCTYPE a PUBLIC "-//a" "a.dtd"><a>b &unknown; c</a>')).toBe("b &unknown; c");
});

it("reads characters that are written as numbers", () => {
  expect(written("<a>&#128512;&#x1F600;&#233; &lt;b&gt;<![CDATA[<c>]]></a>")).toBe("😀😀é <b><c>");
  expect(written("<a>&#0;&#xD800;&#x110000;</a>")).toBe("&#0;&#xD800;&#x110000;");
});

it("refuses elements within elements deeper than anybody nests them", () => {
  const nest = (depth: number) => `${"<a>".repeat(depth)}b${"</a>".repeat(depth)}`;
  expect(written(nest(250))).toBe("b");
  expect(parse(nest(251))).toBeNull();
  expect(parse("<a>".repeat(2_000_000))).toBeNull();
});

it("refuses what is not sound", () => {
  for (const xml of ["", "a", "<a>", "<a></b>", "<a/><![CDATA[", "<a/><b/>", "<a>\0</a>"])
    expect(parse(xml)).toBeNull();
  expect(parseXml(Uint8Array.from([60, 97, 47, 62, 0xff, 0xfe, 0xfd]), {})).toBeNull();
});

it("reads UTF-16", () => {
  const xml = Buffer.from("\ufeff<a>één</a>", "utf16le");
  expect(textOf(parseXml(xml, {}) ?? "")).toBe("één");
  expect(textOf(parseXml(xml.swap16(), {}) ?? "")).toBe("één");
});

it("keeps attributes with odd names apart from the object", () => {
  expect(parse('<a __proto__="x" constructor="y"/>')?.attributes).toMatchObject({ constructor: "y" });
});
