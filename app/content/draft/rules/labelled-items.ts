/** Lists and tables of which each item or row has a label and a text: `Kiem: het deel …`, or a table with two columns. */
import { splitDutchSentences } from "~/platform/text/dutch-sentences";
import type { DossierText, PassageText } from "../language/dossier-text";
import { findHeading } from "./rule";
import { trimSentence } from "./sentences";

export interface LabelledItem {
  label: string;
  text: string;
  /** The id of the passage. */
  passage: string;
  place: string;
  evidence: string;
}

export interface LabelledItems {
  passage: PassageText;
  /** What the labels are and what the texts are, if the head of a table says it. */
  heads: [string, string] | null;
  /** `meaning`: the texts say what the labels mean. `else`: they say something else of them. */
  says: "meaning" | "else";
  items: LabelledItem[];
}

const colon = /^(?<label>[^:.;]{2,40}):\s+(?<text>\S.*)$/u;
const dash = /^(?<label>[^:.;–—]{2,40})\s[–—]\s(?<text>\S.*)$/u;
/** `Aanmelding. De coördinator vraagt door.`: a label without a verb, and then what it is. */
const point = /^(?<label>\p{Lu}[^:.;!?–—]{2,40})\.\s+(?<text>\p{Lu}\S.*)$/u;
const meaningHead = /betekenis|omschrijving|uitleg|definitie|wat (?:het |dat )?(?:is|betekent)/iu;
const termHead = /begrip|term|woord/iu;
/** A row of a table may begin with a case, in more words. */
const mostLabelWords = { list: 6, table: 16 };
/** In a list, a text of one word says too little of its label. In a table its column says the rest. */
const fewestWords = { list: 3, table: 1 };
const fewest = 3;

/** Returns the lists and tables with at least three labelled items. */
export function listLabelledItems(text: DossierText): LabelledItems[] {
  return [...listInLists(text), ...listInParagraphs(text)];
}

/** Paragraphs that each begin with a letter or number: `a. datalek: een inbreuk …`. In a list of terms they may have none. */
const lettered = /^(?:[a-z]|\d{1,2})[.)]\s+/u;

function listInParagraphs(text: DossierText): LabelledItems[] {
  const isRow = ({ passage }: PassageText, above: PassageText | null) =>
    passage.block.kind === "paragraph" &&
    (lettered.test(passage.text) || (isGlossary([above]) && splitLabel(passage.text) !== null));
  const runs: PassageText[][] = [];
  let isOpen = false;
  for (const passage of text.passages) {
    const isNext = isRow(passage, findHeading(text, passage));
    if (isNext && isOpen) runs.at(-1)?.push(passage);
    else if (isNext) runs.push([passage]);
    isOpen = isNext;
  }
  return runs.flatMap((run): LabelledItems[] => {
    const [first] = run;
    const items = run.flatMap((each) => {
      const row = splitLabel(each.passage.text.replace(lettered, ""));
      return row ? composeItems([[row.label, row.text]], each.passage.id, "list") : [];
    });
    if (!first || items.length < fewest) return [];
    const before = text.passages[text.passages.indexOf(first) - 1];
    const says = isGlossary([before, findHeading(text, first)]) ? "meaning" : "else";
    return [{ passage: first, heads: null, says, items }];
  });
}

function listInLists(text: DossierText): LabelledItems[] {
  return text.passages.flatMap((passage, at): LabelledItems[] => {
    const { block, id } = passage.passage;
    if (block.kind === "list") {
      const rows = block.items.map((item) => splitLabel(item.text));
      if (rows.some((row) => !row)) return [];
      const says = isGlossary([text.passages[at - 1], findHeading(text, passage)]) ? "meaning" : "else";
      const items = composeItems(
        rows.map((row) => [row?.label ?? "", row?.text ?? ""]),
        id,
        "list",
      );
      return items.length >= fewest ? [{ passage, heads: null, says, items }] : [];
    }
    if (block.kind !== "table" || block.head.length < 2) return [];
    const [label = "", ...others] = block.head;
    return others.flatMap((head, column): LabelledItems[] => {
      const says = meaningHead.test(head) && (termHead.test(label) || others.length === 1) ? "meaning" : "else";
      const items = composeItems(
        block.rows.map((row) => [row[0] ?? "", row[column + 1] ?? ""]),
        id,
        "table",
      );
      return items.length >= fewest ? [{ passage, heads: [label, head], says, items }] : [];
    });
  });
}

/** Returns the label and the text of an item, or null. */
export function splitLabel(item: string): { label: string; text: string } | null {
  const found = [colon, dash, point].map((form) => form.exec(item)?.groups).find((groups) => groups);
  return found?.label && found.text ? { label: found.label, text: found.text } : null;
}

function composeItems(pairs: [string, string][], id: string, kind: keyof typeof mostLabelWords): LabelledItem[] {
  return pairs
    .map(([label, text]) => ({ label: label.trim(), text: trimSentence(takeFirstSentence(text)) }))
    .filter(
      ({ label, text }) =>
        label !== "" &&
        text !== "" &&
        text.split(" ").length >= fewestWords[kind] &&
        label.split(" ").length <= mostLabelWords[kind],
    )
    .map((item, at) => ({ ...item, passage: id, place: `${id}-i${at + 1}`, evidence: `${item.label}: ${item.text}` }));
}

function isGlossary(above: readonly (PassageText | null | undefined)[]): boolean {
  return above.some((each) =>
    /begrip|term(?:en)?(?![\p{L}])|woordenlijst|betekenis|verstaan onder/iu.test(each?.passage.text ?? ""),
  );
}

function takeFirstSentence(text: string): string {
  const [first] = splitDutchSentences(text);
  return first ? text.slice(first.start, first.end) : text;
}
