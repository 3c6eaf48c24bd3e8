/** These tests read the PDF of a certificate of a final test with other programs. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { eightObjectives, expectFits, pagesOf, plain, readTags, run } from "~/../tests/support/certificate-pdf";
import { certificatePaper as words } from "~/ui/messages/nl/certificate-paper";
import { certificateFactsSchema, type FinalTestFacts } from "../issue/facts";
import golden from "../issue/golden-facts-final-test.json" with { type: "json" };
import { composeCertificateFactRows } from "./certificate-fact-rows";
import { renderCertificatePdf } from "./render-certificate-pdf.server";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "certificate-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
let files = 0;
const name = "Annelieke van der Heijden-Şahinoğlu";
const longName = "Wilhelmina van der Heijden-Öztürk de Grootenhuijsen-Đorđević Nguyễn-Szőllősi van Łukasiewicz-Ćwik";

const finalTestFacts = certificateFactsSchema.parse({
  ...golden,
  course: { ...golden.course, title: "Bouwen aan gemeenschapskracht", subtitle: "Basiscursus over wat werkt" },
  outcomes: eightObjectives,
}) as FinalTestFacts;

async function renderFinalTest(change: Partial<FinalTestFacts>, registerNumber: string | null, given = name) {
  const file = path.join(folder, `${++files}.pdf`);
  const all = { ...finalTestFacts, ...change };
  fs.writeFileSync(file, await renderCertificatePdf({ name: given, registerNumber, facts: all, words }));
  return { file, rows: composeCertificateFactRows(all, words, registerNumber) };
}

it("a certificate of a final test fits on one page, with every fact and the register number", async () => {
  const { file, rows } = await renderFinalTest({}, "SKJ 100-123.456");
  const read = plain(readTags(file));
  for (const { key, value } of rows.filter((row) => row.key !== "course")) expect(read, key).toContain(plain(value));
  expect(read).toContain("Registernr.");
  expect(read).toContain(plain("Eindtoets gehaald: 5 van 6 vragen goed"));
  expect(pagesOf(file)).toBe(1);
  expectFits(file, "final test");
  expect(plain(readTags((await renderFinalTest({}, null)).file))).not.toContain("Registernr.");
});

it("who supervised the test, and that the identity was checked, stands in the head of the paper, only if it was so", async () => {
  const supervised = { by: "SW-2B, najaar", isGroup: true };
  const line = "Gemaakt onder toezicht van de groep SW-2B, najaar, identiteit gecontroleerd";
  const { file } = await renderFinalTest({ supervised, identityChecked: true }, "SKJ 100-123.456");
  const read = plain(readTags(file));
  expect(read).toContain(plain(line));
  // It comes before the goals and the facts.
  expect(read.indexOf(plain(line))).toBeLessThan(read.indexOf(plain(words.outcomes)));
  expect(pagesOf(file)).toBe(1);
  expectFits(file, "supervised");
  expect(plain(readTags((await renderFinalTest({ supervised: false }, null)).file))).not.toContain(
    plain("Gemaakt onder toezicht"),
  );
});

it("a trial of a moved learner fits on one page; with a line more, the main facts stay on the first page", async () => {
  const change: Partial<FinalTestFacts> = {
    trial: true,
    edition: "2026-3",
    testEdition: "2026-3",
    provider: { name: "Leerdossier", url: "https://leren.example.nl" },
    lessons: { passed: 8, total: 8 },
    lessonsElsewhere: [{ edition: "2026-2", lessons: 8 }],
    norm: { ...finalTestFacts.norm, note: "We kozen deze norm zelf." },
  };
  const one = await renderFinalTest(change, null, "Thomas de Vries");
  expect(pagesOf(one.file)).toBe(1);
  const two = await renderFinalTest(change, "SKJ 100-123.456", "Thomas de Vries");
  expect(pagesOf(two.file)).toBe(2);
  const [first = "", second = ""] = ["1", "2"].map((page) =>
    plain(run("pdftotext", "-raw", "-f", page, "-l", page, two.file, "-")),
  );
  for (const part of ["waarvan 8 in editie 2026-2", "80 %: minstens 5 van 6 goed", "De rest staat op bladzijde 2."])
    expect(first).toContain(plain(part));
  expect(second).toContain("SKJ100-123.456");
  // Each fact is on one of the pages, and only there.
  expect(second).not.toContain("waarvan8");
  for (const { file, rows } of [one, two]) {
    const read = plain(readTags(file));
    for (const { key, value } of rows.filter((row) => row.key !== "course")) expect(read, key).toContain(plain(value));
    expectFits(file, "trial of a moved learner");
  }
});

it("the longest values of a final test wrap, and nothing is lost", async () => {
  const long = "W".repeat(40);
  const round = { date: "2027-03-03", judges: 12, mark: 0.8, spread: 0.05, standardError: 0.02 };
  const norm = { ...finalTestFacts.norm, note: "Deze grens is van vakgenoten. ".repeat(9).trim(), provisional: false };
  const { file, rows } = await renderFinalTest(
    {
      accreditation: { id: `${long} register van alles`, from: "2027-01-01", until: "2027-12-31" },
      norm: { ...norm, rounds: [round] },
      supervised: { by: `Hogeschool ${long}` },
      testEdition: "een andere editie",
      provider: { name: `Stichting ${long}`, url: `https://example.org/${"lang-".repeat(20)}` },
    },
    long,
    longName,
  );
  const read = plain(readTags(file));
  for (const { key, value } of rows.filter((row) => row.key !== "course")) expect(read, key).toContain(plain(value));
  expectFits(file, "longest final test");
  expect(run("pdftotext", "-l", "1", file, "-")).toContain("Eindtoets gehaald: 5 van 6 vragen goed");
  expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors");
}, 30_000);
