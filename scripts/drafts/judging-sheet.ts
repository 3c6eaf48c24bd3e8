/** The sheet on which somebody judges drafts: one row a draft, as a learner sees it, with its key, its passages and empty columns. */
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { printDraft } from "../../app/content/draft/measuring/print-draft";
import { orderByHash } from "../../app/content/draft/rules/stable-order";
import { CommandRefusal } from "../command-failure";
import type { MeasuredDraft } from "./find-drafts";

/** What a judge answers with yes or no: docs/drafts/rubric.md. */
const criteria = [
  "clear",
  "answerable",
  "one-right-answer",
  "key-right",
  "wrong-options-plausible",
  "worth-asking",
] as const;
const columns = ["dossier", "id", "rule", "draft", "key", "passage", ...criteria, "usable", "note"] as const;

export const verdicts = ["yes", "light-edit", "no"] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  dossier: string;
  id: string;
  rule: string;
  usable: Verdict;
}

/** @param most at most so many drafts of a rule, from as many dossiers as there are */
export function composeJudgingSheet(drafts: readonly MeasuredDraft[], most: number): string {
  const rules = [...new Set(drafts.map(({ draft }) => draft.rule))];
  const chosen = rules.flatMap((rule) =>
    chooseFromAll(
      drafts.filter(({ draft }) => draft.rule === rule),
      most,
    ),
  );
  const rows = chosen.map(({ dossier, draft, passages }) => {
    const { text, key } = printDraft(draft);
    return [dossier, draft.id, draft.rule, text, key, passages.join("\n\n")];
  });
  return stringify([columns, ...rows.map((row) => [...row, ...columns.slice(row.length).map(() => "")])], {
    bom: true,
  });
}

/** Takes one of each dossier in turn; which ones, a hash tells. */
function chooseFromAll(drafts: readonly MeasuredDraft[], most: number): MeasuredDraft[] {
  const dossiers = [...new Set(drafts.map(({ dossier }) => dossier))];
  const piles = dossiers.map((name) =>
    orderByHash(
      drafts.filter(({ dossier }) => dossier === name),
      ({ draft }) => draft.id,
      name,
    ),
  );
  const turns = Math.max(0, ...piles.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_none, turn) => piles.flatMap((pile) => pile.slice(turn, turn + 1)));
  return inTurn.flat().slice(0, most);
}

/**
 * Reads a sheet that was filled in. A row without a verdict is left out.
 * @throws CommandRefusal if it is no sheet, or if a verdict is none of `verdicts`
 */
export function readJudgedSheet(csv: string, file: string): Judgement[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, skip_empty_lines: true });
  return rows.flatMap((row, at) => {
    const usable = row.usable?.trim().toLowerCase();
    if (row.dossier === undefined || row.id === undefined || row.rule === undefined || usable === undefined)
      throw new CommandRefusal(`${file} has not the columns of a sheet: ${columns.join(", ")}.`);
    if (usable === "") return [];
    if (!isVerdict(usable))
      throw new CommandRefusal(`${file}, row ${at + 2}: usable is ${verdicts.join(", ")}, or empty.`);
    return [{ dossier: row.dossier, id: row.id, rule: row.rule, usable }];
  });
}

function isVerdict(text: string): text is Verdict {
  return (verdicts as readonly string[]).includes(text);
}
