import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { draftCourse } from "../../app/content/draft/draft-course-from-dossier";
import { writeDraftCourse } from "../../app/content/draft/write/write-draft-course";
import { messagesFor } from "../../app/ui/messages";
import { bundleScript } from "../../tests/support/bundled-script";
import { draftTexts } from "../../tests/support/draft-course";
import { createDossierOfBlocks, heading, paragraph } from "../../tests/support/draft-dossier";
import { readDraftAnswer } from "./draft-answer";
import { reviewDrafts } from "./review-drafts";

/** A course with three drafts, in a folder that is deleted after the test. */
function writeCourse(): string {
  const texts = ["Een primer maakt hout klaar.", "De lak beschermt hout.", "Beits laat het hout zien."];
  const dossier = createDossierOfBlocks([heading("Hout"), ...texts.map(paragraph)]);
  const choose = (at: number) => ({ text: texts[at] ?? "", passage: `p-${at + 2}` });
  const draft = draftCourse(dossier, () =>
    texts.map((text, at) => ({
      id: `eerste-regel-p-${at + 2}`,
      rule: "eerste-regel",
      passages: [`p-${at + 2}`],
      place: `plek-${at}`,
      evidence: text,
      needs: ["feedback"],
      ask: { type: "single", stem: `Vraag ${at + 1}?`, right: choose(at), wrong: [choose((at + 1) % 3)] },
    })),
  );
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "drafts-"));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of writeDraftCourse(draft, { texts: draftTexts })) {
    fs.mkdirSync(path.dirname(path.join(root, "hout", name)), { recursive: true });
    fs.writeFileSync(path.join(root, "hout", name), text);
  }
  return root;
}

const lessonOf = (root: string) => path.join(root, "hout/01-hout.mdx");

async function review(root: string, ...typed: string[]) {
  const printed: string[] = [];
  const counts = await reviewDrafts(
    { id: "hout", dir: path.join(root, "hout"), problems: [] },
    { messages: messagesFor("nl"), print: (text) => printed.push(text), read: async () => typed.shift() ?? null },
  );
  return { counts, printed: printed.join("\n"), text: fs.readFileSync(lessonOf(root), "utf8") };
}

test("a draft is taken, refused or skipped, and a file changes nowhere else", async () => {
  const root = writeCourse();
  const before = fs.readFileSync(lessonOf(root), "utf8");
  const { counts, printed, text } = await review(root, "1", "x", "2", "3");
  expect(counts).toEqual({ taken: 1, refused: 1, left: 1 });
  expect(printed).toContain("  p-2: Een primer maakt hout klaar.");
  expect(printed).toContain("  Vraag 3?\n  - [");
  const refused = /<Question id="eerste-regel-p-3"[\s\S]+?<\/Question>\n\n/;
  expect(text).toBe(before.replace(refused, "").replace(" draft ", ' draft="taken" '));
  // What was taken is not offered again, and what was skipped is.
  const again = await review(root, "q");
  expect(again.counts).toEqual({ taken: 0, refused: 0, left: 1 });
  expect(again.printed).toContain("Vraag 3?");
});

test("a draft with its feedback written is no draft any more when it is taken", async () => {
  const root = writeCourse();
  const written = fs
    .readFileSync(lessonOf(root), "utf8")
    .replaceAll(/> \[schrijf\] .*/g, "> Dit is uitleg die iemand schreef, en lang genoeg.");
  fs.writeFileSync(lessonOf(root), written);
  const { text } = await review(root, "1");
  expect(text).toBe(written.replace(" draft ", " "));
});

test.each([
  ["1", "take"],
  ["N", "take"],
  ["2\n", "refuse"],
  [" ", "skip"],
  ["\u001b[C", "skip"],
  ["q", "quit"],
  ["\u0003", "quit"],
  ["x", null],
  ["", null],
])("the key %j means %s", (typed, answer) => {
  expect(readDraftAnswer(typed)).toBe(answer);
});

test("the command reads lines if the input is no terminal, and stops at their end", async () => {
  const root = writeCourse();
  const script = bundleScript("scripts/dossier.ts");
  const said = await new Promise<string>((resolve) => {
    const child = execFile(
      process.execPath,
      [script, "draft", "hout"],
      { env: { ...process.env, COURSES_DIR: root } },
      (_error, stdout) => resolve(stdout),
    );
    child.stdin?.end("2\n3\n");
  });
  expect(said.trim().split("\n").at(-1)).toBe(
    "0 concepten overgenomen, 1 geweigerd, 2 nog te bekijken. Overgenomen vragen blijven een concept tot hun uitleg er staat.",
  );
  expect(fs.readFileSync(lessonOf(root), "utf8")).not.toContain('id="eerste-regel-p-2"');
});
