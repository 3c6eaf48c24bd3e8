import { execFile, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { dossierSchema, wordRunsSchema } from "../../app/content/dossier/dossier-schema";
import { summariseSourceDocument } from "../../app/content/dossier/reading/source-report";
import { messagesFor } from "../../app/ui/messages";
import { bundleScript } from "../../tests/support/bundled-script";
import { hostileSources } from "../../tests/support/hostile-sources";
import { dossierReaderProgram } from "../bundle-options";
import { readDossierCommand } from "./dossier-command";
import { formatSourceReport } from "./format-source-report";
import { collectSourceFacts } from "./source-facts";
import { writeNewFolder } from "./write-new-folder";

vi.setConfig({ testTimeout: 60_000 });
const script = bundleScript("scripts/dossier.ts", dossierReaderProgram);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dossier-import-"));
const courses = path.join(folder, "courses");
beforeEach(() => {
  fs.rmSync(courses, { recursive: true, force: true });
  fs.mkdirSync(courses);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, COURSES_DIR: courses, LOG_LEVEL: "info" };

const source = `# De bank

Wie een bank verft, doet dat met de hele straat samen.

- verf
- kwast

> ‘Ik zit er elke dag.’
>
> — Fatma, bewoner
`;

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, "import", ...args], { env }, (error, stdout, stderr) => {
      const said = `${stderr}`.replaceAll(`${folder}/`, "");
      resolve({ code: Number(error?.code ?? 0), stdout: `${stdout}`.replaceAll(`${folder}/`, ""), stderr: said });
    });
  });
}

test("a source becomes the folder of a course, and the report says what was understood", async () => {
  const file = write("bank.md", source);
  const facts = ["--title", "Banken", "--address", "https://bron.example/1", "--licence", "ours", "--edition", "lente"];
  const { code, stdout, stderr } = await run(file, "--course", "banken", ...facts);
  expect(stderr).toBe("• Lezen: bank.md\n");
  expect(stdout.split("\n")).toEqual([
    "bank.md: Markdown",
    "22 van 22 woorden bewaard",
    "Er is niets weggelaten.",
    "1 kop, 1 alinea, 1 lijst, 1 citaat",
    "  1 citaat met de naam van de spreker",
    "Er is geen twijfel.",
    messagesFor("nl").dossierImport.licences.ours,
    "Gemaakt: courses/banken, met 4 passages.",
    "Het is een concept: 1 les en 0 concept-vragen. Wat nog te schrijven is, zegt npm run content:check -- courses/banken",
    "",
  ]);
  expect(code).toBe(0);
  expect(fs.readdirSync(courses)).toEqual(["banken"]);
  const read = (name: string) => fs.readFileSync(path.join(courses, "banken", name), "utf8");
  expect(dossierSchema.parse(parse(read("dossier/A.yaml")))).toMatchObject({
    address: "https://bron.example/1",
    ...{ licence: "ours", edition: "lente" },
    passages: [{ id: "p-1", text: "De bank" }, { id: "p-2" }, { id: "p-3" }, { id: "p-4" }],
  });
  expect(wordRunsSchema.parse(JSON.parse(read("dossier/A.runs.json"))).length).toBeGreaterThan(5);
  expect(parse(read("sources.yaml"))).toMatchObject({ A: { title: "Banken", url: "https://bron.example/1" } });
});

test("without facts, the title is that of the file and the licence is unknown, so that no word of the source is stored", async () => {
  const { code, stdout } = await run(write("bank.md", source), "--course", "banken", "--key", "B", "--lang", "en");
  expect(code).toBe(0);
  expect(stdout).toContain("It is not known whose text this is.");
  const dossier = fs.readFileSync(path.join(courses, "banken/dossier/B.yaml"), "utf8");
  expect(dossier).not.toMatch(/straat|address/);
  expect(dossier).toMatch(/edition: read \d{4}-\d\d-\d\d/);
  expect(parse(fs.readFileSync(path.join(courses, "banken/sources.yaml"), "utf8"))).toMatchObject({
    B: { title: "De bank" },
  });
});

test.each<[string, string | Buffer | null, string]>([
  ["leeg.txt", "", "• Lezen: leeg.txt\nleeg.txt is leeg. Kijk of dit het goede bestand is. Er is niets bewaard.\n"],
  [
    "brief.rtf",
    "{\\rtf1 tekst}",
    "• Lezen: brief.rtf\nbrief.rtf is van een soort die we niet lezen (rtf). Bewaar het als docx, odt of pdf. Er is niets bewaard.\n",
  ],
  ["weg.md", null, "weg.md is niet te lezen (het bestaat niet; klopt de naam?).\n"],
])("%s is refused with the reason, and nothing is written", async (name, content, sentence) => {
  const file = content === null ? path.join(folder, name) : write(name, content);
  expect(await run(file, "--course", "banken")).toEqual({ code: 1, stdout: "", stderr: sentence });
  expect(fs.readdirSync(courses)).toEqual([]);
});

test("a name that a course has is refused before the file is read", async () => {
  fs.mkdirSync(path.join(courses, "banken"));
  const refused = await run(path.join(folder, "is-er-niet.docx"), "--course", "banken");
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/^courses\/banken bestaat al\./) });
  expect(await run("is-er-niet.docx", "--course", "samenlevingsopbouw")).toMatchObject({
    stderr: expect.stringMatching(/^content\/samenlevingsopbouw bestaat al\./),
  });
});

test("after Ctrl-C nothing is left, and it does not wait for the reading", async () => {
  const trap = hostileSources["a trap for patterns in Markdown"];
  const file = write("val.md", trap?.bytes() ?? "");
  const child = spawn(process.execPath, [script, "import", file, "--course", "banken"], { env });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (said === "") setTimeout(() => child.kill("SIGINT"), 500);
    said += text;
  });
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
  expect(said).toContain("Gestopt. Er is niets bewaard.");
  expect(fs.readdirSync(courses)).toEqual([]);
});

const whole = "import bron.docx --course mijn-cursus";

test.each<[string, string, string]>([
  ["import bron.docx", "import", "import takes one file: the source."],
  ["bron.docx", "bron.docx ander.docx", "import takes one file: the source."],
  ["--course mijn-cursus", "", "import needs --course"],
  ["mijn-cursus", "Mijn_Cursus", "Mijn_Cursus is no name for a course"],
  ["mijn-cursus", "constructor", "constructor is no name for a course"],
  ["mijn-cursus", "mijn-cursus --key a/b", "--key a/b is no key of a source."],
  ["mijn-cursus", "mijn-cursus --title", "--title needs a value."],
  ["mijn-cursus", "mijn-cursus --licence free", "--licence is one of ours, cc-by, cite, unknown."],
  ["mijn-cursus", "mijn-cursus --address ftp://a.example", "--address ftp://a.example is no http(s) address."],
])("the arguments with %s as %s are refused", (from, to, sentence) => {
  expect(readDossierCommand(whole.split(" "))).toMatchObject({ name: "import", file: "bron.docx", key: "A" });
  expect(() => readDossierCommand(whole.replace(from, to).split(" ").filter(Boolean))).toThrow(sentence);
});

test("on a terminal it asks what was not given, and again until the answer is right", async () => {
  const asked: string[] = [];
  const answers = ["  ", "ftp://a", "https://a.example", "gratis", "cite"];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? "";
  };
  const given = { title: undefined, address: undefined, licence: undefined };
  const about = { titleOfFile: "De bank", messages: messagesFor("nl") };
  expect(await collectSourceFacts(given, { ...about, ask })).toEqual({
    title: "De bank",
    address: "https://a.example",
    licence: "cite",
  });
  expect(asked).toHaveLength(5);
  expect(asked[0]).toBe("Titel van de bron [De bank]: ");
  expect(asked[2]).toMatch(/^Dat is geen webadres/);
  const unasked = { title: "De bank", address: null, licence: "unknown" };
  expect(await collectSourceFacts(given, { ...about, ask: null })).toEqual(unasked);
  const known = { title: "a", address: "https://b.example", licence: "ours" as const };
  expect(await collectSourceFacts(known, { ...about, ask: () => Promise.reject(new Error("asked")) })).toEqual(known);
});

test("the report names all that is in doubt, with its page, and its words move no cursor", () => {
  const document = {
    ...{ format: "pdf" as const, title: null, language: "nl", pages: 1200, wordsInFile: 1009 },
    blocks: [
      { kind: "paragraph" as const, text: "woord ".repeat(1000).trim() },
      { kind: "note" as const, mark: "1", text: "een noot" },
    ],
    leftOut: [
      { reason: "running-head" as const, text: "kop van de bladzijde", page: 2 },
      { reason: "page-number" as const, text: "2" },
    ],
    doubts: [
      { code: "note-without-mark" as const, page: 7, about: "\u001b[31m3\u202e" },
      { code: "merged-cells" as const },
    ],
  };
  const report = summariseSourceDocument(document);
  expect(formatSourceReport(report, "a.pdf", messagesFor("nl"))).toEqual([
    "a.pdf: PDF, 1.200 bladzijden",
    "1.002 van 1.009 woorden bewaard",
    "  4 woorden uit kop- en voetteksten",
    "  1 woord uit bladzijdenummers",
    "2 woorden staan nergens. Dat is onze fout.",
    "1 alinea, 1 noot",
    "2 twijfels:",
    "  Een noot op bladzijde 7 (‘ [31m3 ’) hoort nergens bij.",
    "  Een tabel heeft samengevoegde cellen. Kijk of elke cel goed staat.",
  ]);
  expect(formatSourceReport(report, "a.pdf", messagesFor("en"))).toContain(
    "  A note on page 7 (‘ [31m3 ’) belongs to nothing.",
  );
});

test("a folder that can't be written as a whole is not written at all", () => {
  const made = path.join(courses, "banken");
  expect(() =>
    writeNewFolder(
      made,
      new Map([
        ["a.txt", "a"],
        ["a.txt/b.txt", "b"],
      ]),
    ),
  ).toThrow("can't be written (EEXIST)");
  expect(fs.readdirSync(courses)).toEqual([]);
  writeNewFolder(made, new Map([["a/b.txt", "b"]]));
  expect(() => writeNewFolder(made, new Map([["c.txt", "c"]]))).toThrow("can't be written (ENOTEMPTY)");
  expect(fs.readdirSync(courses)).toEqual(["banken"]);
  expect(fs.readFileSync(path.join(made, "a/b.txt"), "utf8")).toBe("b");
});
