/** What every draft must hold, whatever rule made it. A draft that does not is dropped. */
import type { DraftAsk, DraftQuestion } from "../draft-question";
import type { DossierText } from "../language/dossier-text";
import { listDutchWords, listSharedStems } from "./dutch-words";
import { listKey, listWrong } from "./rule";
import { isLengthFair } from "./wrong-options";

/** Returns why a draft can't be offered, or null. */
export function findDraftFlaw(draft: DraftQuestion, text: DossierText): DraftFlaw | null {
  if (!doesKeyStandInPassages(draft, text)) return "key-not-in-passage";
  if (hasSameTextTwice(draft.ask)) return "same-text-twice";
  if (doesStemGiveAnswerAway(draft.ask)) return "stem-gives-answer-away";
  if (draft.ask.type === "single" && !isLengthFair(draft.ask.right, draft.ask.wrong)) return "key-is-longest";
  return null;
}
export type DraftFlaw = "key-not-in-passage" | "same-text-twice" | "stem-gives-answer-away" | "key-is-longest";

/** Returns whether every word of the key stands in the passage that it names, and whether that is one of the passages of the draft. */
export function doesKeyStandInPassages({ ask, passages }: DraftQuestion, text: DossierText): boolean {
  return listKey(ask).every((part) => {
    const passage = text.passages.find((each) => each.passage.id === part.passage);
    const known = new Set(listDutchWords(passage?.passage.text ?? ""));
    return passages.includes(part.passage) && listDutchWords(part.text).every((word) => known.has(word));
  });
}

function hasSameTextTwice(ask: DraftAsk): boolean {
  const all = [...listKey(ask), ...listWrong(ask)].map((part) => listDutchWords(part.text).join(" "));
  const titles = ask.type === "sort" ? ask.groups.map(({ title }) => listDutchWords(title).join(" ")) : [];
  return new Set(all).size < all.length || new Set(titles).size < titles.length || all.includes("");
}

/** A word of the stem that stands in the right options only leads a reader who knows nothing to them. So does a word of a group in a card. */
function doesStemGiveAnswerAway(ask: DraftAsk): boolean {
  const tells = (stem: string, right: string, wrong: readonly string[]) =>
    listSharedStems(stem, right).some((word) => !wrong.some((each) => listSharedStems(word, each).length > 0));
  if (ask.type === "single")
    return tells(
      ask.stem,
      ask.right.text,
      ask.wrong.map((each) => each.text),
    );
  if (ask.type === "multiple") {
    const wrong = ask.wrong.map((each) => each.text);
    return ask.right.filter(({ text }) => tells(ask.stem, text, wrong)).length > 0;
  }
  if (ask.type === "match")
    return ask.pairs.filter(({ left, right }) => tells(left.text, right.text, [])).length > ask.pairs.length / 4;
  if (ask.type === "sort") {
    const cards = ask.groups.flatMap((group) => group.cards.map(({ text }) => ({ text, title: group.title })));
    const told = cards.filter(({ text, title }) => listSharedStems(title, text).length > 0);
    return told.length > cards.length / 4;
  }
  return false;
}
