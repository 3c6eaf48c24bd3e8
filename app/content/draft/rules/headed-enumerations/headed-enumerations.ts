/** Two to four lists side by side, each with a label: which item stands under which label? A table with a column of few values is the same. */
import type { DraftChoice } from "../../draft-question";
import type { DossierText } from "../../language/dossier-text";
import { capitalise, listDutchWords, listSharedStems } from "../dutch-words";
import { groupBy } from "../group-by";
import { isAboutSubject, type LabelledList, listLabelledLists } from "../labelled-lists";
import type { DraftRule, FoundDraft } from "../rule";
import { orderByHash } from "../stable-order";

const [fewestGroups, mostGroups, fewestCards, mostCards] = [2, 4, 2, 4];

export const headedEnumerations: DraftRule = {
  name: "headed-enumerations",
  on: true,
  find: (text) => [...sortLists(text), ...sortRows(text)],
};

interface Group {
  title: string;
  cards: DraftChoice[];
}

function sortLists(text: DossierText): FoundDraft[] {
  const lists = listLabelledLists(text).filter(isAboutSubject);
  const parts = groupBy(lists, ({ by, part }) => `${by} ${part}`);
  return parts.flatMap(([, siblings]) => {
    const groups = siblings.filter(({ label }) => !isOnlyNumbered(label)).map(composeGroup);
    const title = siblings[0]?.partTitle;
    return compose(groups, title ? `Het gaat over: ${title}` : null, siblings[0]?.passage.passage.id ?? "");
  });
}

function composeGroup({ label, items, passage }: LabelledList): Group {
  return { title: capitalise(label), cards: items.map((text) => ({ text, passage: passage.passage.id })) };
}

/** `Stap 2` and `Week 3` tell an order, and no subject. */
function isOnlyNumbered(label: string): boolean {
  return /^(?:stap|fase|les|week|dag|deel|ronde)?\s*[\divx]+\b/iu.test(label);
}

function sortRows(text: DossierText): FoundDraft[] {
  return text.passages.flatMap(({ passage: { block, id } }) => {
    if (block.kind !== "table" || block.head.length < 2) return [];
    return block.head.slice(1).flatMap((head, column) => {
      const rows = block.rows.map((row) => ({ card: row[0] ?? "", value: row[column + 1] ?? "" }));
      const values = groupBy(rows, ({ value }) => value);
      if (values.some(([value, own]) => value === "" || own.length < fewestCards)) return [];
      const groups = values.map(([value, own]) => ({
        title: value,
        cards: own.map(({ card }) => ({ text: card, passage: id })),
      }));
      return compose(groups, `Het gaat over “${block.head[0]}” en “${head}”`, id);
    });
  });
}

function compose(all: readonly Group[], about: string | null, place: string): FoundDraft[] {
  const groups = all.slice(0, mostGroups).map(({ title, cards }) => {
    const telling = cards.filter((card) => listSharedStems(title, card.text).length === 0 && isWholeCard(card.text));
    const kept = new Set(orderByHash(telling, (card) => card.text).slice(0, mostCards));
    return { title, cards: telling.filter((card) => kept.has(card)) };
  });
  const passages = [...new Set(groups.flatMap(({ cards }) => cards.map(({ passage }) => passage)))];
  const texts = groups.flatMap(({ cards }) => cards.map(({ text }) => text.toLowerCase()));
  const isUsable =
    groups.length >= fewestGroups &&
    groups.every(({ cards }) => cards.length >= fewestCards) &&
    new Set(texts).size === texts.length;
  if (!isUsable) return [];
  const stem = ["Waar hoort elk kaartje volgens de tekst bij?", about].filter((part) => part !== null).join(" ");
  const evidence = groups
    .map(({ title, cards }) => `${title}: ${cards.map(({ text }) => text).join("; ")}`)
    .join(" | ");
  return [
    {
      passages,
      place: `${place}-groups`,
      evidence,
      ask: { type: "sort", stem: `${stem.replace(/[.:]$/, "")}${about ? "." : ""}`, groups },
    },
  ];
}

function isWholeCard(text: string): boolean {
  return listDutchWords(text).length > 0 && !/^(?:dit|dat|deze|die|idem|zie|ook)(?![\p{L}])/iu.test(text);
}
