import { listDutchWords } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { listUsableSentences, pointsElsewhere, type UsableSentence } from "../sentences";
import { chooseWrongOptions, listPositions } from "../wrong-options";

const [fewestWords, mostWords] = [6, 28];

/** Amounts in units of one sort can stand in each other's place. */
const units: Readonly<Record<string, string>> = {
  time: "seconden?|minuten|minuut|uur|uren|kwartier|dagen|dag|etmaal|weken|week|maanden|maand|jaar|jaren|halfjaar",
  money: "euro|cent|gulden",
  share: "procent|%|promille",
  heat: "graden|°C|graden Celsius",
  length: "millimeter|centimeter|meter|kilometer|mm|cm|km",
  weight: "milligram|gram|kilo|kilogram|ton|kg",
  volume: "milliliter|centiliter|liter|ml",
};

const numerals =
  "een|één|anderhalve?|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|twintig|vijfentwintig|dertig|veertig|vijftig|zestig|tachtig|negentig|honderd|duizend";
const number = String.raw`(?:\d[\d.,]*|${numerals})`;

interface Amount {
  /** As it is written, such as `drie tot vier weken`. */
  text: string;
  sort: string;
  from: UsableSentence;
}

export const amounts: DraftRule = {
  name: "amounts",
  on: true,
  find(text) {
    const all = listUsableSentences(text).flatMap(listAmounts);
    const positions = listPositions(text);
    return all.flatMap((amount) => ask(amount, all, positions));
  },
};

const patterns = Object.entries(units).map(([sort, unit]) => ({
  sort,
  pattern: new RegExp(
    String.raw`(?<![\p{L}\d.,-])(?:${number} (?:tot|à|of|en) )?${number} ?(?:${unit})(?![\p{L}\d])`,
    "giu",
  ),
}));

function listAmounts(from: UsableSentence): Amount[] {
  return patterns.flatMap(({ sort, pattern }) =>
    [...from.text.matchAll(pattern)]
      .map(([text]) => ({ text: text.toLowerCase(), sort, from }))
      .filter(({ text }) => !/^een (?:dag|week|maand|jaar|uur|minuut)$/i.test(text)),
  );
}

/** A sentence that sets a rule. Amounts in other sentences are details that nobody has to know. */
const isNorm =
  /(?<![\p{L}])(?:moet|moeten|mag|mogen|minstens|ten minste|tenminste|minimaal|hooguit|hoogstens|ten hoogste|maximaal|binnen|duurt|duren|elke|iedere|telkens|kost|kosten|geldt|gelden|uiterlijk|gemiddeld|verwarm|laat|wacht|bewaar|houd|zorg)(?![\p{L}])/iu;

/** A sentence with two amounts of one sort would show what sort of amount is asked, and often how large. */
function ask(amount: Amount, all: readonly Amount[], positions: ReadonlyMap<string, number>): FoundDraft[] {
  const { text, sort, from } = amount;
  const { length } = listDutchWords(from.text);
  const same = all.filter((other) => other.sort === sort);
  const isUsable =
    length >= fewestWords &&
    length <= mostWords &&
    isNorm.test(from.text) &&
    !pointsElsewhere(from.text) &&
    same.filter((other) => other.from === from).length === 1;
  if (!isUsable) return [];
  const passage = from.passage.passage.id;
  const right = { text, passage };
  const others = same
    .filter(
      (other) =>
        other.from !== from && tellUnit(other.text) === tellUnit(text) && tellNumber(other.text) !== tellNumber(text),
    )
    .map((other) => ({ text: other.text, passage: other.from.passage.passage.id }));
  const wrong = chooseWrongOptions(right, others, positions);
  if (wrong.length === 0) return [];
  const stem = `Wat hoort volgens de tekst op de plaats van “…”? “${from.text.replace(new RegExp(escapeForPattern(text), "i"), "…")}”`;
  return [
    {
      passages: [passage],
      place: from.place,
      evidence: from.sentence.text,
      ask: { type: "single", stem, right, wrong },
    },
  ];
}

/** Singular and plural of a unit are one. */
function tellUnit(text: string): string {
  return (text.toLowerCase().match(/[^\d\s.,]+$/u)?.[0] ?? "").slice(0, 4);
}

function tellNumber(text: string): string {
  return text.toLowerCase().replace(/\s*[^\s\d]+$/u, "");
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
