import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { messagesFor } from "../../app/ui/messages";
import { createBoundExampleCourseFiles } from "../../tests/support/bound-example";
import { bundleScript } from "../../tests/support/bundled-script";
import {
  exampleCourseFiles,
  exampleCourseFilesWithoutFinalTest,
  replaceTextInExampleFile,
  writeTemporaryCourseFolder,
} from "../../tests/support/example-course";
import { writeAnswerDown } from "../../tests/support/written-answers";
import { gradePapers } from "./grade-papers";
import { makePaper } from "./make-paper";
import { readPaperCommand } from "./paper-command";
import { readPaperKey } from "./paper-key";

const script = bundleScript("scripts/content-paper.ts");
const messages = messagesFor("nl");

async function make(set: "practice" | "final-test", seed = "7", poolFolder: string | null = null) {
  const folder = writeTemporaryCourseFolder();
  return makePaper({ name: "make", folder, set, seed, out: "", only: null, poolFolder }, messages);
}

const named = (text: string) => ({ name: "map/key.json", text });

/** Returns the file of a reader who has the first questions wrong. */
function answer(key: string, wrong: number, name = "lezer.json") {
  const { questions, seed } = readPaperKey(key, messages);
  const answers = questions.map((question, at) => [String(at + 1), writeAnswerDown(question, seed, at >= wrong)]);
  return { name, text: JSON.stringify(Object.fromEntries(answers)) };
}

test("a paper has every question with a score and its case, without key or feedback", async () => {
  const { paper, key, count } = await make("practice");
  expect(count).toBe(11);
  expect(paper.match(/^## \d+$/gm)).toHaveLength(11);
  expect(paper).toContain("Een achtste deel van de ketting is nog vies. Hoeveel procent is dat? (procent)");
  expect(paper).toContain("De fiets van Sam piept bij elke trap.\n\n**Wat is voor Sam de beste eerste stap?**");
  expect(paper).not.toMatch(/Klopt|Wat kan het zijn|Begin bij wat je hoort|L2-4|\[x\]/);
  expect(readPaperKey(key, messages)).toMatchObject({ course: "fiets", set: "practice", seed: "7" });
});

test("the same seed makes the same paper, and another seed another one", async () => {
  const [one, same, other] = await Promise.all([make("practice"), make("practice"), make("practice", "8")]);
  expect(same).toEqual(one);
  expect(other?.paper).not.toBe(one?.paper);
});

test("the result has a line for each question, and the mean of each reader and of all", async () => {
  const { key } = await make("final-test");
  const lines = gradePapers(named(key), [answer(key, 0, "a.json"), answer(key, 1, "b.json")], messages);
  expect(lines.slice(0, 6).map((line) => line.trim().split(/\s+/)[1])).toEqual(
    readPaperKey(key, messages).questions.map(({ id }) => id),
  );
  expect(lines[0]).toMatch(/1,00 {3}0,\d\d$/);
  expect(lines[1]).toMatch(/1,00 {3}1,00 {3}door iedereen goed$/);
  expect(lines.slice(7)).toEqual([
    "a.json: heel goed 100,0 %, gemiddeld per vraag 100,0 %",
    expect.stringMatching(/^b\.json: heel goed 83,3 %, gemiddeld per vraag (83,3|91,7) %$/),
    expect.stringMatching(/^Samen: heel goed 91,7 %/),
    "Vragen die iedereen goed heeft: 5 van 6",
  ]);
});

test("practice has the mean only, and an incomplete answer is marked with a star", async () => {
  const { key } = await make("practice");
  const lines = gradePapers(named(key), [{ name: "leeg.json", text: '{"1": "zz"}' }], messages);
  expect(lines[0]).toContain("0,00*");
  expect(lines).toContain("* niet volledig of niet goed opgeschreven: telt als fout.");
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}leeg\.json, vraag 1 \(L\d-\d\): "zz"\. Antwoord: /));
  expect(lines).toContain("leeg.json: gemiddeld 0,0 % – beantwoordde 1 van 11; wat open is, telt als fout");
  expect(gradePapers(named(key), [{ name: "niets.json", text: "{}" }], messages)).toContain(
    "niets.json: gemiddeld 0,0 % – beantwoordde 0 van 11; wat open is, telt als fout",
  );
});

test("a final test comes in parts, and questions that reveal each other's answers are in different parts", async () => {
  const { paper, key } = await make("final-test");
  expect(paper.match(/^# Deel \d$/gm)).toEqual(["# Deel 1", "# Deel 2", "# Deel 3"]);
  const { questions } = readPaperKey(key, messages);
  const cells = [0, 2, 4].map((at) =>
    questions
      .slice(at, at + 2)
      .map(({ cell }) => cell)
      .sort(),
  );
  expect(cells).toEqual(Array(3).fill(["lek", "olie"]));
  const enemies = replaceTextInExampleFile(
    "final-test/01.mdx",
    'id="T1" type="single"',
    'id="T1" type="single" enemies="T4"',
  );
  const folder = writeTemporaryCourseFolder(
    replaceTextInExampleFile("final-test/01.mdx", 'id="T4" type="cloze"', 'id="T4" type="cloze" enemies="T1"', enemies),
  );
  const made = await makePaper(
    { name: "make", folder, set: "final-test", seed: "7", out: "", only: null, poolFolder: null },
    messages,
  );
  const ids = readPaperKey(made.key, messages).questions.map(({ id }) => id);
  expect(Math.floor(ids.indexOf("T1") / 2)).not.toBe(Math.floor(ids.indexOf("T4") / 2));
  expect((await make("practice")).paper).not.toContain("# Deel");
});

test("the same questions with their right answers are for judges, with ids and cells", async () => {
  const { questionsWithKeys, key } = await make("final-test");
  const [first] = readPaperKey(key, messages).questions;
  expect(questionsWithKeys).toContain(`## 1 (${first?.id}, cel ${first?.cell})\n`);
  expect(questionsWithKeys.match(/\*\*Goed antwoord(: [^*]+)?\*\*\n\n- \S/g)).toHaveLength(6);
  const single = readPaperKey(key, messages).questions.find(({ type }) => type === "single");
  const right = single?.type === "single" ? single.options.find(({ correct }) => correct)?.text : "";
  const letter = single && writeAnswerDown(single, "7", true);
  expect(questionsWithKeys).toContain(`\n${letter}) ${right}`);
  expect(questionsWithKeys).toContain(`**Goed antwoord: ${letter}**\n\n- ${right}\n`);
  for (const { id, revision } of readPaperKey(key, messages).questions)
    expect(questionsWithKeys).toContain(`{ question: ${id}, revision: "${revision}", `);
  expect(readPaperCommand(["make", "map", "--keys", "practice", "--seed", "1", "--out", "x"])).toMatchObject({
    keys: true,
    set: "practice",
  });
  expect(() => readPaperCommand(["grade", "key.json", "a.json", "--keys"])).toThrow("--keys is an option of make.");
});

test.each([
  ["cite", ""],
  ["ours", "\n\n> p-2: Wie een band plakt, zoekt eerst het gat en maakt daarna het rubber ruw en schoon."],
] as const)(
  "a key names the passages it stands on, and has their text if it may be copied: %s",
  async (licence, text) => {
    const folder = writeTemporaryCourseFolder(createBoundExampleCourseFiles(licence));
    const command = {
      name: "make",
      folder,
      set: "final-test",
      seed: "7",
      out: "",
      only: null,
      poolFolder: null,
    } as const;
    const { questionsWithKeys, paper } = await makePaper(command, messages);
    expect(questionsWithKeys).toContain(
      `\n\nRust op p-2 van Boek, 2020 (https://fiets.example).${text}\n\nVoor reviewed.yaml`,
    );
    expect(questionsWithKeys.includes("> p-2")).toBe(text !== "");
    expect(paper).not.toContain("p-2");
  },
);

test("a paper can have some questions only, and an unknown one is refused", async () => {
  const folder = writeTemporaryCourseFolder();
  const command = { name: "make", folder, set: "final-test", seed: "7", out: "", poolFolder: null } as const;
  const { paper, key, count } = await makePaper({ ...command, only: ["T2", "T5"] }, messages);
  expect(count).toBe(2);
  expect(
    readPaperKey(key, messages)
      .questions.map(({ id }) => id)
      .sort(),
  ).toEqual(["T2", "T5"]);
  expect(paper.match(/^## \d+$/gm)).toEqual(["## 1", "## 2"]);
  await expect(makePaper({ ...command, only: ["T2", "L1-1"] }, messages)).rejects.toThrow("geen vraag L1-1");
});

test("the pool in POOL_DIR is the one on the paper", async () => {
  const pool = `${exampleCourseFiles["final-test/01.mdx"]}`.replace("Je ketting is droog.", "Je ketting piept.");
  const elsewhere = writeTemporaryCourseFolder({ "final-test/01.mdx": pool });
  expect((await make("final-test", "7", path.dirname(elsewhere))).paper).toContain("Je ketting piept.");
});

test("a folder in POOL_DIR without a pool makes no paper, nor does a course of which a question can't be read", async () => {
  const elsewhere = writeTemporaryCourseFolder({ "final_test/01.mdx": "" });
  await expect(make("final-test", "7", path.dirname(elsewhere))).rejects.toThrow("maar heeft geen map final-test/.");
  const folder = writeTemporaryCourseFolder(
    replaceTextInExampleFile("final-test/01.mdx", 'id="T1" type="single"', 'id="T1" type="enkel"'),
  );
  const command = {
    name: "make",
    folder,
    set: "final-test",
    seed: "7",
    out: "",
    only: null,
    poolFolder: null,
  } as const;
  await expect(makePaper(command, messages)).rejects.toThrow(`Niet alles van de cursus in ${folder} is te lezen.`);
});

test("a course without a final test has no paper of it, and says so", async () => {
  const folder = writeTemporaryCourseFolder(exampleCourseFilesWithoutFinalTest);
  const command = {
    name: "make",
    folder,
    set: "final-test",
    seed: "7",
    out: "",
    only: null,
    poolFolder: null,
  } as const;
  await expect(makePaper(command, messages)).rejects.toThrow(`De cursus in ${folder} heeft geen eindtoets.`);
  await expect(makePaper(command, messagesFor("en"))).rejects.toThrow("has no final test");
});

test("answers are read between the marks of code and below a word, and a mistake in JSON is told with its place", async () => {
  const { key } = await make("final-test");
  const { text } = answer(key, 0);
  const grade = (written: string) => gradePapers(named(key), [{ name: "a.json", text: written }], messages).at(-1);
  for (const written of [text, `\`\`\`json\n${text}\n\`\`\`\n`, `\ufeff{"answers": ${text}}`])
    expect(grade(written)).toBe("Vragen die iedereen goed heeft: 6 van 6");
  expect(() => grade('{"1": b}')).toThrow(/^a\.json is geen bestand met antwoorden.*JSON/);
});

test("an answer that is no answer is shown short, and one that is nested very deep is refused with the name of its file", async () => {
  const { key } = await make("final-test");
  const grade = (text: string, keyText = key) => gradePapers(named(keyText), [{ name: "a.json", text }], messages);
  const shown = grade(JSON.stringify({ 1: "z".repeat(1_000_000) }));
  expect(shown.join("").length).toBeLessThan(2000);
  expect(shown).toContainEqual(expect.stringMatching(/a\.json, vraag 1 \(T\d\): "z{199} …\. Antwoord: /));
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  for (const text of [deep, `{"1": ${deep}}`, `{"answers": {"1": ${deep}}}`])
    expect(() => grade(text)).toThrow(/^a\.json is geen bestand met antwoorden.*nested more than 50 deep/);
  expect(() => grade("{}", `{"questions": ${deep}}`)).toThrow("map/key.json is geen key.json");
  expect(() => grade(`{"${"9".repeat(1_000_000)}": "a"}`)).toThrow(/^.{0,400}$/);
});

test.each([
  [["make", "map", "les", "--seed", "1", "--out", "x"], "practice or final-test"],
  [["make", "map", "practice", "--out", "x"], "--seed"],
  [["make", "map", "practice", "--seed", "1"], "--out"],
  [["grade", "key.json"], "answers of readers"],
  [["readings"], "readings takes a folder"],
  [["readings", "map", "--wirte"], "readings takes a folder"],
  [["print"], "There is no command print"],
  [[], "npm run content:paper -- make"],
])("%j is refused with what was expected", (args, sentence) => {
  expect(() => readPaperCommand(args)).toThrow(sentence);
});

test("the command refuses an --out that is a file by its name, and one without value with where its help is", () => {
  const folder = writeTemporaryCourseFolder();
  const file = path.join(folder, "course.yaml");
  const args = ["make", folder, "practice", "--seed", "1", "--out", file];
  const run = (given: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: "utf8" });
    return [status, stderr];
  };
  const sentence = `Nothing can be written to --out ${file} (EEXIST). Expected: a folder, old or new.\n`;
  expect(run(args)).toEqual([1, sentence]);
  expect(run([...args.slice(0, -1), ""])).toEqual([
    1,
    "make needs --seed, any word or number, and --out, the folder to write to. See npm run content:paper -- --help\n",
  ]);
});

test("a command is read with its options in any place", () => {
  expect(readPaperCommand(["readings", "map", "--write"])).toEqual({ name: "readings", folder: "map", write: true });
  expect(readPaperCommand(["make", "map", "practice", "--only", "a, b", "--seed", "1", "--out", "x"])).toMatchObject({
    only: ["a", "b"],
  });
  expect(readPaperCommand(["make", "--seed", "1", "map", "practice", "--out", "x"])).toEqual({
    ...{ name: "make", folder: "map", set: "practice", seed: "1", out: "x", only: null, keys: false },
  });
});

test("files that are no key or no answers are refused, and so is an unknown number", async () => {
  const { key } = await make("final-test");
  const grade = (keyText: string, text: string) => () =>
    gradePapers(named(keyText), [{ name: "a.json", text }], messages);
  expect(grade("{}", "{}")).toThrow("map/key.json is geen key.json die content:paper maakte.");
  expect(grade(key, "[1")).toThrow("a.json is geen bestand met antwoorden");
  expect(grade(key, '{"7": "a"}')).toThrow("a.json heeft een antwoord bij 7. Verwacht: de nummers 1 tot en met 6.");
});
