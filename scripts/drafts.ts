/** `npm run drafts` measures the rules that draft questions: sheets to judge, what two judges found, and what robots guess. */
import fs from "node:fs";
import { draftRules } from "../app/content/draft/rules/table";
import { runAuthorCommand, takeOption } from "./author-command";
import { ArgumentRefusal } from "./command-arguments";
import { CommandRefusal } from "./command-failure";
import { findDraftsInFiles, type MeasuredDraft } from "./drafts/find-drafts";
import { formatGuessing, measureGuessingOfDrafts } from "./drafts/guessing";
import { computeRuleFigures, formatRuleFigures } from "./drafts/judgements";
import { composeJudgingSheet, readJudgedSheet } from "./drafts/judging-sheet";

const help = `npm run drafts: measure the rules that make draft questions from a dossier. For who changes them.

  npm run drafts -- count FILE...                        how many drafts each rule makes of each dossier
  npm run drafts -- sheet FILE... --out OUT.csv [--most 40]
      a sheet to judge: at most so many drafts of each rule, with empty columns. How to judge: docs/drafts/rubric.md
  npm run drafts -- judged ONE.csv OTHER.csv             for each rule what two readers found, and whether it is on
  npm run drafts -- robots FILE...                       how well robots guess the drafts of the rules that are on, without the dossier

FILE is a source: txt, md, html, docx, odt or pdf. Rules that are off are counted and judged too. Prints in English.`;

async function main([name, ...rest]: string[]): Promise<number> {
  if (name === undefined) throw new CommandRefusal(help);
  console.log(await run(name, rest));
  return 0;
}

async function run(name: string, rest: string[]): Promise<string> {
  if (name === "judged") return judge(rest);
  if (name === "sheet") return writeSheet(rest);
  if (name !== "count" && name !== "robots")
    throw new ArgumentRefusal(`There is no command ${name}: use count, sheet, judged or robots.`);
  const drafts = await findDrafts(rest);
  if (name === "count") return countDrafts(drafts);
  const on = new Set(draftRules.filter((rule) => rule.on).map((rule) => rule.name));
  return formatGuessing(measureGuessingOfDrafts(drafts.filter(({ draft }) => on.has(draft.rule))));
}

async function findDrafts(files: readonly string[]): Promise<MeasuredDraft[]> {
  if (files.length === 0 || files.some((file) => file.startsWith("--")))
    throw new ArgumentRefusal("It takes one or more files.");
  return findDraftsInFiles(files);
}

async function writeSheet(rest: string[]): Promise<string> {
  const [out, most = "40"] = [takeOption(rest, "--out"), takeOption(rest, "--most")];
  if (!out) throw new ArgumentRefusal("sheet needs --out with the name of the sheet.");
  if (!/^[1-9]\d{0,3}$/.test(most)) throw new ArgumentRefusal("--most is a number from 1 to 9999.");
  const sheet = composeJudgingSheet(await findDrafts(rest), Number(most));
  fs.writeFileSync(out, sheet);
  return `${out} is written.`;
}

function judge(files: readonly string[]): string {
  const [one, other, ...more] = files;
  if (one === undefined || other === undefined || more.length > 0)
    throw new ArgumentRefusal("judged takes two sheets, of two readers.");
  const read = (file: string) => {
    if (!fs.existsSync(file)) throw new CommandRefusal(`${file} is not there.`);
    return readJudgedSheet(fs.readFileSync(file, "utf8"), file);
  };
  const figures = computeRuleFigures(read(one), read(other));
  if (figures.length === 0) throw new CommandRefusal("No draft was judged by both readers.");
  return formatRuleFigures(figures);
}

function countDrafts(drafts: readonly MeasuredDraft[]): string {
  const dossiers = [...new Set(drafts.map(({ dossier }) => dossier))];
  const rules = [...new Set(drafts.map(({ draft }) => draft.rule))];
  const count = (rule: string | null, dossier: string | null) =>
    String(
      drafts.filter(
        (each) => (rule ?? each.draft.rule) === each.draft.rule && (dossier ?? each.dossier) === each.dossier,
      ).length,
    );
  const rows = [...rules, null].map((rule) => [
    rule ?? "all",
    ...dossiers.map((dossier) => count(rule, dossier)),
    count(rule, null),
  ]);
  const head = ["rule", ...dossiers, "all"];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

process.exitCode = await runAuthorCommand(process.argv.slice(2), { name: "drafts", help }, main);
