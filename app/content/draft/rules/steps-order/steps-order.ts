/** A numbered list of steps, or `Eerst … Daarna … Ten slotte …`: in which order? */
import { splitDutchSentences } from "~/platform/text/dutch-sentences";
import type { DossierText, PassageText } from "../../language/dossier-text";
import { capitalise, listDutchWords } from "../dutch-words";
import { splitLabel } from "../labelled-items";
import type { DraftRule, FoundDraft } from "../rule";
import { leansOnEarlierText, trimSentence } from "../sentences";
import { orderByHash } from "../stable-order";

/** Of more steps, some are left out: the order of the others stays. */
const [fewest, most, mostWords] = [3, 6, 22];

export const stepsOrder: DraftRule = {
  name: "steps-order",
  on: true,
  find: (text) =>
    text.passages.flatMap((passage, at) => [
      ...orderList(passage, at, text),
      ...orderSentences(passage),
      ...orderClauses(passage),
    ]),
};

/** Words above a list that say that its numbers are an order, and not only a count. */
const ordering =
  /(?<![\p{L}])(?:stap(?:pen)?|fasen?|fases|volgorde|achtereenvolgens|werkwijze|verloopt?|verlopen|procedure|proces|routes?|eerst|treden?|zo (?:\p{L}+ )?(?:je|u|we|maak|doe|werkt|gaat|vraag|begin)|van \p{L}+ (?:tot|naar) \p{L}+|recept|handelingen|rond(?:e|es|en)|beurtelings|chronologisch)(?![\p{L}])/iu;
/** A word in an item that says so. */
const sequel =
  /(?<![\p{L}])(?:daarna|vervolgens|ten slotte|tot slot|als laatste|hierna|nadien|meteen erna)(?![\p{L}])/iu;

function orderList(passage: PassageText, at: number, text: DossierText): FoundDraft[] {
  const { block, id, section } = passage.passage;
  if (block.kind !== "list" || !block.ordered || block.items.some(({ items }) => items.length > 0)) return [];
  const above = text.passages[at - 1];
  const heading = text.passages.find((each) => each.passage.id === section)?.passage.text ?? "";
  const lead = above?.passage.block.kind === "paragraph" ? (above.sentences.at(-1)?.text ?? "") : "";
  const isOrder =
    ordering.test(lead) || ordering.test(heading) || block.items.some(({ text: item }) => sequel.test(item));
  const steps = block.items.map(({ text: item }) => splitLabel(item)?.label ?? takeFirstClause(item));
  if (!isOrder) return [];
  return compose(passage, steps, trimSentence(heading || lead), `${id}-steps`, passage.passage.text);
}

const first = /^(?:eerst|allereerst|als eerste|om te beginnen)(?: \p{L}+)?,? (?=\p{L})/iu;
const opening = /^(?:eerst|allereerst|als eerste|om te beginnen),? /iu;
const next =
  /^(?:(?:pas )?daarna|(?:pas )?dan|vervolgens|hierna|daarop|ten slotte|tot slot|als laatste|uiteindelijk|tenslotte),? /iu;

/** Sentences after one another, of which the first begins with `eerst`. One sentence between them may say more of the last one. */
function orderSentences(passage: PassageText): FoundDraft[] {
  const { sentences } = passage;
  if (passage.passage.block.kind !== "paragraph") return [];
  return sentences.flatMap((sentence, from) => {
    if (!first.test(sentence.text)) return [];
    const found = [sentence];
    let gap = 0;
    for (const later of sentences.slice(from + 1)) {
      if (next.test(later.text)) found.push(later);
      gap = next.test(later.text) ? 0 : gap + 1;
      if (gap > 1) break;
    }
    const steps = found.map(({ text: own }) => `… ${takeFirstClause(own.replace(opening, "").replace(next, ""))}`);
    const lead = sentences[from - 1]?.text ?? "";
    const about = leansOnEarlierText(lead) || listDutchWords(lead).length > 20 ? "" : trimSentence(lead);
    const evidence = found.map(({ text: own }) => own).join(" ");
    return compose(passage, steps, about, `${passage.passage.id}-s${from + 1}`, evidence);
  });
}

/** `Eerst de hobby’s, dan de vrienden, en ten slotte de nachtrust`, in one sentence. */
const inOneSentence =
  /^(?<lead>.*?)(?<![\p{L}])eerst (?<first>[^,;.]+)(?<others>(?:, (?:en )?(?:dan|daarna|vervolgens|ten slotte|tot slot) [^,;.]+){2,})/iu;

function orderClauses(passage: PassageText): FoundDraft[] {
  return passage.sentences.flatMap(({ text }, at): FoundDraft[] => {
    const found = inOneSentence.exec(text)?.groups;
    if (!found?.first || !found.others) return [];
    const others = found.others
      .split(/, (?:en )?(?:dan|daarna|vervolgens|ten slotte|tot slot) /u)
      .filter((part) => part !== "");
    const lead = leansOnEarlierText(found.lead ?? "") ? "" : trimSentence(found.lead ?? "").replace(/[:,]$/, "");
    return compose(passage, [found.first, ...others], lead, `${passage.passage.id}-s${at + 1}`, text);
  });
}

/** Words that say the place of a step, or point to the one before it. */
const telling =
  /(?<![\p{L}])(?:eerst|als eerste|daarna|vervolgens|hierna|daarop|ten slotte|tenslotte|tot slot|als laatste|vorige|volgende|laatste (?:\p{L}+ )?stap\p{L}*|nogmaals|opnieuw|weer)(?![\p{L}])/iu;

function compose(passage: PassageText, all: string[], about: string, place: string, evidence: string): FoundDraft[] {
  const id = passage.passage.id;
  const kept = new Set(orderByHash(all, (step) => step).slice(0, most));
  const steps = all
    .filter((step) => kept.has(step))
    .map((step) => step.replace(/ (?:daarna|vervolgens|ten slotte|tot slot|hierna)(?= )/giu, ""));
  const isUsable =
    steps.length >= fewest &&
    steps.every(
      (step) =>
        listDutchWords(step).length <= mostWords && !telling.test(step) && !/^(?:dit|deze|die)(?![\p{L}])/iu.test(step),
    );
  if (!isUsable) return [];
  const stem = `Zet op volgorde wat de tekst beschrijft${about ? `: ${about}` : ""}.`;
  return [
    {
      passages: [id],
      place,
      evidence,
      ask: {
        type: "order",
        stem,
        steps: steps.map((text) => ({ text: text.startsWith("…") ? text : capitalise(text), passage: id })),
      },
    },
  ];
}

function takeFirstClause(text: string): string {
  const [first] = splitDutchSentences(text);
  const sentence = first ? text.slice(first.start, first.end) : text;
  const [clause = sentence] = sentence.split(/[;:] /);
  return trimSentence(clause);
}
