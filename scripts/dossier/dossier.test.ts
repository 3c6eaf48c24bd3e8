import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { composeDossier, computePassageHash } from "../../app/content/dossier/compose-dossier";
import { composeDossierFiles } from "../../app/content/dossier/compose-dossier-files.server";
import { type DossierLicence, dossierSchema, wordRunsSchema } from "../../app/content/dossier/dossier-schema";
import { proposePassagePrefix } from "../../app/content/dossier/passage-prefix";
import { readMarkdownText } from "../../app/content/dossier/reading/markdown/read-markdown.server";
import { messagesFor } from "../../app/ui/messages";
import { bundleScript } from "../../tests/support/bundled-script";
import { readDossierCommand } from "./dossier-command";
import { refuseTakenIds } from "./refuse-taken-ids";

const script = bundleScript("scripts/dossier.ts");
const source = "# De bank\n\nWie een bank verft, doet dat met de hele straat samen.\n\n- verf\n- kwast\n";
const sentence = "Wie een bank verft, doet dat met de hele straat samen.";

function compose(licence: DossierLicence, quotations: string[] = []) {
  const described = { key: "B", title: "De bank", address: "https://bron.example/1", licence, edition: "lente 2026" };
  const dossier = composeDossier(readMarkdownText(source), described, { prefix: "p" });
  return { passages: dossier.passages, ...composeDossierFiles(dossier, quotations) };
}

test.each(["ours", "cc-by"] as const)("a source with licence %s is written with its text", (licence) => {
  const { dossier } = compose(licence);
  expect(dossierSchema.parse(parse(dossier)).passages).toEqual([
    { id: "p-1", hash: computePassageHash("De bank"), text: "De bank" },
    { id: "p-2", section: "p-1", hash: computePassageHash(sentence), text: sentence },
    { id: "p-3", section: "p-1", hash: computePassageHash("verf kwast"), text: "verf kwast" },
  ]);
});

test.each(["cite", "unknown"] as const)("a source with licence %s is written without a word of it", (licence) => {
  const { dossier, runs } = compose(licence, ["verft, doet dat met de hele straat samen"]);
  expect(`${dossier}${runs}`).not.toMatch(/bank|verf|straat|kwast/i);
  expect(dossierSchema.parse(parse(dossier))).toMatchObject({
    licence,
    passages: [{ id: "p-1" }, { id: "p-2", section: "p-1" }, { id: "p-3" }],
    quotations: [{ passage: "p-2", words: 8 }],
  });
  expect(wordRunsSchema.parse(JSON.parse(runs))).toHaveLength(8);
});

test("a quotation that is not in the source, or is no short quotation, is told", () => {
  const wrong = ["Wie een stoel verft, doet dat met de hele straat", "de hele straat samen"];
  expect(compose("cite", wrong).wrongQuotations).toEqual(wrong);
});

const whole =
  "cut bron.txt --source B --address https://bron.example --licence cite --edition x --out c/dossier/B.yaml";

test.each<[string, string, string]>([
  ["cut", "knip", "There is no command knip: use import, draft or cut."],
  ["bron.txt ", "", "cut takes one file"],
  ["--edition x ", "", "cut needs --source, --address, --licence, --edition and --out"],
  ["--source B", "--source b/c", "--source b/c is no key of a source."],
  ["https:", "ftp:", "--address ftp://bron.example is no http(s) address."],
  ["cite", "free", "--licence is one of ours, cc-by, cite, unknown."],
  ["B.yaml", "bron.yaml", "--out c/dossier/bron.yaml must end in B.yaml"],
  ["--out", "--prefix p1 --out", "--prefix is one or more small letters."],
])("the arguments with %s as %s are refused", (from, to, sentence) => {
  expect(readDossierCommand(whole.split(" "))).toMatchObject({ file: "bron.txt", prefix: "p", quotations: [] });
  expect(() => readDossierCommand(whole.replace(from, to).split(" "))).toThrow(sentence);
});

test("a source that is no text, that is empty, or of which a file would be too large for the check, is refused", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dossier-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const out = path.join(folder, "dossier/B.yaml");
  const cut = async (name: string, content: string) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    const args = whole.replace("bron.txt", file).replace("c/dossier/B.yaml", out).split(" ");
    const run = promisify(execFile)(process.execPath, [script, ...args]);
    return run.then(
      () => "",
      ({ stderr }) => `${stderr}`.replace(`${folder}/`, ""),
    );
  };
  const long = Array.from({ length: 120_000 }, (_none, at) => `w${at}`).join(" ");
  const said = await Promise.all([cut("a.pdf", "%PDF\n\0"), cut("b.txt", " \n"), cut("c.txt", long)]);
  expect(said).toEqual([
    expect.stringMatching(/^a\.pdf:2 {2}Hier staat iets dat geen tekst in UTF-8 is\./),
    "b.txt heeft geen tekst.\n",
    expect.stringMatching(/^c\.txt heeft te veel tekst voor één dossier/),
  ]);
  expect(fs.existsSync(out)).toBe(false);
});

test("the command says where its help is, if its arguments are wrong", async () => {
  const cut = promisify(execFile)(process.execPath, [script, "cut"]);
  await expect(cut).rejects.toMatchObject({
    code: 1,
    stderr: "cut takes one file: the text of the source. See npm run dossier -- --help\n",
  });
});

test("ids that another dossier has are refused with a prefix that is free, but those of the file itself are replaced", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dossier-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const { dossier, passages } = compose("ours");
  fs.writeFileSync(path.join(folder, "B.yaml"), dossier);
  const refuse = (key: string, made: readonly { id: string }[]) =>
    refuseTakenIds(made, { out: path.join(folder, `${key}.yaml`), source: key }, messagesFor("nl"));
  expect(() => refuse("W", passages)).toThrow(
    `In ${folder}/B.yaml staat al een passage p-1, en elk nummer komt één keer voor in alle dossiers van een cursus. Er is niets geschreven. Geef dit dossier een eigen begin: --prefix w.`,
  );
  refuse("W", [{ id: "w-1" }, { id: "p-4" }]);
  refuse("B", passages);
  expect(proposePassagePrefix("W2", ["w-1", "a-1"])).toBe("b");
  fs.writeFileSync(path.join(folder, "X.yaml"), "passages: [");
  expect(() => refuse("B", passages)).toThrow("X.yaml is niet te lezen");
});

test("the command writes both files, and prints the passages", async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dossier-"));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.writeFileSync(path.join(folder, "bron.md"), source);
  const out = path.join(folder, "dossier/B.yaml");
  const args = whole.replace("bron.txt", path.join(folder, "bron.md")).replace("c/dossier/B.yaml", out).split(" ");
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args]);
  expect(stdout.split("\n")).toEqual([
    "p-1  kop  De bank",
    "p-2  alinea  Wie een bank verft, doet dat met …",
    "p-3  lijst  verf kwast",
    `3 passages in ${out}; 8 reeksen van acht woorden in ${out.replace(".yaml", ".runs.json")}.`,
    "",
  ]);
  expect(fs.readdirSync(path.join(folder, "dossier")).sort()).toEqual(["B.runs.json", "B.yaml"]);
});
