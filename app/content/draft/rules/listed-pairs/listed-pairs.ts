/** A list or table of which each row has a label and a text: which text belongs to which label? */
import type { DossierText } from "../../language/dossier-text";
import { listDutchWords, listSharedStems } from "../dutch-words";
import { type LabelledItems, listLabelledItems } from "../labelled-items";
import { type DraftRule, type FoundDraft, findHeading } from "../rule";
import { trimSentence } from "../sentences";
import { orderByHash } from "../stable-order";

const [fewest, most, mostWords] = [3, 4, 20];

export const listedPairs: DraftRule = {
  name: "listed-pairs",
  on: true,
  find: (text) => listLabelledItems(text).flatMap((items) => matchItems(items, text)),
};

/** One row may be over: its text is an extra, so that the last pair is not found by what is left. */
function matchItems({ passage, heads, items }: LabelledItems, text: DossierText): FoundDraft[] {
  const usable = items.filter(({ label, text: own }) => listSharedStems(label, own).length === 0 && isText(own));
  const distinct = usable.filter(({ text: own }) => items.filter((other) => other.text === own).length === 1);
  const chosen = new Set(orderByHash(distinct, ({ label }) => label).slice(0, most + 1));
  const rows = distinct.filter((row) => chosen.has(row));
  if (rows.length < fewest) return [];
  const extra = rows.length > fewest ? orderByHash(rows, (row) => row.text).slice(0, 1) : [];
  const pairs = rows.filter((row) => !extra.includes(row));
  const heading = findHeading(text, passage);
  const about = heads ? `“${heads[0]}” en “${heads[1]}”` : heading ? trimSentence(heading.passage.text) : null;
  return [
    {
      passages: [...new Set(pairs.map((row) => row.passage))],
      place: `${passage.passage.id}-pairs`,
      evidence: rows.map(({ evidence }) => evidence).join(" | "),
      ask: {
        type: "match",
        stem: `Wat hoort volgens de tekst bij elkaar?${about ? ` Het gaat over: ${about}.` : ""}`,
        pairs: pairs.map(({ label, text: own, passage: of }) => ({
          left: { text: label, passage: of },
          right: { text: own, passage: of },
        })),
        extra: extra.map(({ text: own, passage: of }) => ({ text: own, passage: of })),
      },
    },
  ];
}

/** Figures alone are no knowledge that anybody should match from memory. */
function isText(text: string): boolean {
  const words = listDutchWords(text);
  return words.length <= mostWords && words.some((word) => /^\p{L}{3,}/u.test(word));
}
