/** These tests read the PDF of a certificate with other programs: its tags, its picture, its QR code, and a check of its format. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import {
  eightObjectives,
  expectFits,
  pagesOf,
  plain,
  readBoxes,
  readTags,
  run,
} from "~/../tests/support/certificate-pdf";
import { certificatePaper as words } from "~/ui/messages/nl/certificate-paper";
import { certificateFactsSchema, type PracticeFacts } from "../issue/facts";
import golden from "../issue/golden-facts.json" with { type: "json" };
import { composeCertificateFactRows } from "./certificate-fact-rows";
import { transliterateLettersMissingInFont } from "./fonts.server";
import { renderCertificatePdf } from "./render-certificate-pdf.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "certificate-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
let files = 0;

const facts = certificateFactsSchema.parse({
  ...golden,
  course: { ...golden.course, title: "Bouwen aan gemeenschapskracht", subtitle: "Basiscursus over wat werkt" },
  outcomes: eightObjectives,
}) as PracticeFacts;
const name = "Annelieke van der Heijden-Şahinoğlu";

/** Names of real forms, some of them long, and the widest name that the rules allow. */
const names = [
  "Zoë",
  name,
  "Şeyma Đorđević-van ’t Hof de Grootenhuijsen-Łukasiewicz van Waterschoot tot Hoogstraten",
  "Wilhelmina van der Heijden-Öztürk de Grootenhuijsen-Đorđević Nguyễn-Szőllősi van Łukasiewicz-Ćwik",
  "Nguyễn Thị Ánh Nguyệt Trần Đặng Phương Quỳnh",
  "Jiří Ő. Țîrlea-Szőke",
  "W".repeat(100),
  "Á".repeat(34),
];

async function render(given: string, change: Partial<PracticeFacts> = {}): Promise<string> {
  const file = path.join(folder, `${++files}.pdf`);
  fs.writeFileSync(
    file,
    await renderCertificatePdf({ name: given, facts: { ...facts, ...change } as PracticeFacts, words }),
  );
  return file;
}

it("the tags contain every fact, in reading order", async () => {
  const text = readTags(await render(name));
  const read = plain(text);
  for (const { key, value } of composeCertificateFactRows(facts, words, null)) {
    const parts = key === "course" ? [facts.course.title, facts.course.subtitle] : [value];
    for (const part of parts) expect(read, key).toContain(plain(part));
  }
  for (const outcome of eightObjectives) expect(read.toLowerCase()).toContain(plain(outcome).toLowerCase());
  expect(read).toContain(plain(name));
  expect(read).toContain(plain(facts.address.replace("https://", "")));
  const order = ["H1 (block)", "H2 (block)", "H3 (block)", "L (block)", "Link", "Figure"];
  const places = order.map((tag) => text.indexOf(tag));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  for (const absent of ["PROEF", "op oefenvragen"]) expect(text).not.toContain(absent);
});

it("a name that the fonts can't write is in Latin letters on the paper and says so; the file keeps the original", async () => {
  for (const [own, latin] of [
    ["漢字", "HanZi"],
    ["عمر", "‘mr"],
    ["Zoë 漢", "Zoë Han"],
  ] as const) {
    const file = await render(own);
    const text = run("pdftotext", "-layout", file, "-");
    expect(text).toContain(latin);
    expect(text).toContain("Wij hebben deze naam omgezet in Latijnse letters.");
    expect(text).not.toContain("?");
    expect(run("pdfinfo", file)).toMatch(new RegExp(`Title: .*, ${own}\n`));
    expect(run("qpdf", "--qdf", "--object-streams=disable", file, "-").toLowerCase()).toContain(
      `/actualtext <${Buffer.from(`\ufeff${own}`, "utf16le").swap16().toString("hex")}>`,
    );
    expectFits(file, own);
    expect(pagesOf(file)).toBe(1);
  }
  expect(run("pdftotext", await render(name), "-")).not.toContain("Latijnse letters");
});

it("every character of any text can be written by the fonts, and characters that they have do not change", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
      const set = transliterateLettersMissingInFont("name", text);
      expect(transliterateLettersMissingInFont("name", set)).toBe(set);
      if (text.trim() !== "") expect(set.trim()).not.toBe("");
    }),
  );
  for (const each of names) expect(transliterateLettersMissingInFont("name", each)).toBe(each);
});

it("a trial shows PROEF in its tags and in its picture", async () => {
  const file = await render(name, { trial: true });
  expect(readTags(file)).toContain("PROEF");
  // The two texts within one tag must be separated by a space.
  expect(readTags(file)).toMatch(/PROEF"?\s+"?Dit is/);
  expect(readBoxes(file).filter(({ text }) => text === "PROEF")).not.toHaveLength(0);
  expect(readTags(file)).toContain("geen geldig certificaat");
});

it("qpdf finds no errors, and the file declares its standards", async () => {
  const file = await render("Zoë & <Öz>", { course: { ...facts.course, title: "A & B <c>" } });
  expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  const info = run("pdfinfo", file);
  expect(info).toMatch(/Title:\s+Certificaat van afronding: A & B <c>, Zoë & <Öz>/);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Page size:\s+841\.89 x 595\.2\d+ pts/);
  const xml = run("pdfinfo", "-meta", file);
  expect(xml).toContain("A &amp; B &lt;c&gt;");
  expect(xml).toContain("<pdfaid:conformance>A");
  expect(xml).toContain("<pdfuaid:part>1");
  expect(fs.readFileSync(file, "latin1")).toContain("/Lang (nl-NL)");
});

it("every font is embedded, and none as Type 3", async () => {
  const [, , ...fonts] = run("pdffonts", await render(name))
    .trim()
    .split("\n");
  expect(fonts.length).toBeGreaterThanOrEqual(4);
  for (const font of fonts) {
    expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    expect(font).toMatch(/Literata|Archivo/);
  }
});

it("the QR code contains the address", async () => {
  const file = await render(name);
  run("pdftoppm", "-r", "150", "-png", "-singlefile", file, file);
  expect(run("zbarimg", "-q", "--raw", `${file}.png`).trim()).toBe(facts.address);
});

it("the same facts give the same bytes, at another time and after other certificates too", async () => {
  const first = fs.readFileSync(await render(name));
  // fontkit composes letters with accents of several glyphs. Such letters in one document must not change the next document.
  await render("ë Şěğįņ Ć");
  await render("Ńguyễn\u00a0ǵ ė");
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(fs.readFileSync(await render(name)).equals(first)).toBe(true);
  expect(fs.readFileSync(await render("Zoë")).equals(first)).toBe(false);
});

it("names of every length fit completely on one page", async () => {
  for (const each of names) {
    // A trial has a coloured band that takes space. This can only matter for the longest name.
    for (const trial of each === names[3] ? [false, true] : [false]) {
      const file = await render(each, { trial });
      expect(pagesOf(file), each).toBe(1);
      expect(plain(readTags(file)), each).toContain(plain(each));
      expectFits(file, each);
    }
  }
}, 90_000);

it("long titles and twelve outcomes fit, if necessary on a second page, and nothing is lost", async () => {
  const title =
    "Samen werken aan gemeenschapskracht in dorpen, wijken en buurten waar mensen elkaar niet vanzelf meer weten te vinden";
  const course = { ...facts.course, title };
  const outcomes = Array.from({ length: 12 }, (_, index) => `${eightObjectives[index % 8]} (${index + 1})`);
  const long = await render(names[3] ?? "", { course, outcomes, trial: true });
  expect(pagesOf(long)).toBe(2);
  const note = "Deze grens is voorlopig, want vakgenoten hebben hem nog niet beoordeeld. ".repeat(12).trim();
  const longest = await render(names[3] ?? "", {
    course,
    outcomes: Array.from({ length: 40 }, (_, index) => `${eightObjectives[index % 8]} (${index + 1})`),
    passMarkNote: note,
  });
  expect(pagesOf(longest)).toBeGreaterThan(2);
  expect(plain(readTags(longest))).toContain(plain(note));
  for (const [file, count] of [
    [long, 12],
    [longest, 40],
  ] as const) {
    const read = plain(readTags(file));
    for (let index = 1; index <= count; index++) expect(read).toContain(`(${index})`);
    expect(read).toContain(plain(title));
    expectFits(file, path.basename(file));
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
  }
}, 90_000);
