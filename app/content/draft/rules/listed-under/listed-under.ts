/** A list under its own label: which of these items stand in it? The wrong ones stand in the lists beside it. */
import type { DraftChoice } from "../../draft-question";
import { computeOverlap } from "../dutch-words";
import { isAboutSubject, type LabelledList, listLabelledLists, tellPlaceOfLists } from "../labelled-lists";
import type { DraftRule, FoundDraft } from "../rule";
import { orderByHash } from "../stable-order";
import { chooseWrongOptions, listPositions } from "../wrong-options";

const mostRight = 3;

export const listedUnder: DraftRule = {
  name: "listed-under",
  on: true,
  find(text) {
    const lists = listLabelledLists(text).filter(isAboutSubject);
    const positions = listPositions(text);
    return lists.flatMap((list) => ask(list, lists, positions));
  },
};

function ask(list: LabelledList, all: readonly LabelledList[], positions: ReadonlyMap<string, number>): FoundDraft[] {
  const id = list.passage.passage.id;
  const choose = (text: string, passage: string): DraftChoice => ({ text, passage });
  const right = orderByHash(list.items, (item) => item).slice(0, mostRight);
  const [middle] = right.toSorted((a, b) => b.length - a.length);
  const place = tellPlaceOfLists(list, all);
  const others = all
    .filter((other) => other !== list && tellPlaceOfLists(other, all) === place)
    .flatMap((other) => other.items.map((item) => choose(item, other.passage.passage.id)))
    .filter(({ text }) => !list.items.some((item) => computeOverlap(item, text) > 0.3));
  if (!middle) return [];
  const wrong = chooseWrongOptions(choose(middle, id), others, positions);
  if (wrong.length === 0) return [];
  return [
    {
      passages: [id],
      place,
      evidence: `${list.label}: ${list.items.join("; ")}`,
      ask: {
        type: "multiple",
        stem: `Wat noemt de tekst bij “${list.label}”?`,
        right: list.items.filter((item) => right.includes(item)).map((item) => choose(item, id)),
        wrong,
      },
    },
  ];
}
