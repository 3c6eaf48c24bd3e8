/** A meaning and which term has it; and a term and what it means. */
import type { DossierText } from "../../language/dossier-text";
import { beginsWithVerb, listOtherTerms, listTermsWithMeaning, type TermWithMeaning } from "../definitions";
import { listSharedStems } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { chooseWrongOptions, listPositions } from "../wrong-options";

export const definitionToTerm: DraftRule = {
  name: "definition-to-term",
  on: true,
  find(text) {
    const all = listTermsWithMeaning(text);
    return all.flatMap((found) => [...askForTerm(found, all, text), ...askForMeaning(found, all, text)]);
  },
};

/** Whether two meanings are too near was looked at already, with their terms. */
const mostSharedByMeanings = 0.8;

function askForTerm(found: TermWithMeaning, all: readonly TermWithMeaning[], text: DossierText): FoundDraft[] {
  const { meaning, passage, place, evidence } = found;
  const right = { text: found.term, passage };
  const others = listOtherTerms(found, all)
    .filter(({ term }) => listSharedStems(term, meaning).length === 0)
    .map((other) => ({ text: other.term, passage: other.passage }));
  const wrong = chooseWrongOptions(right, others, listPositions(text));
  if (wrong.length === 0) return [];
  const stem = `Welk begrip past volgens de tekst bij deze omschrijving: “${meaning}”?`;
  return [{ passages: [passage], place, evidence, ask: { type: "single", stem, right, wrong } }];
}

function askForMeaning(found: TermWithMeaning, all: readonly TermWithMeaning[], text: DossierText): FoundDraft[] {
  const { term, meaning, passage, place, evidence } = found;
  const right = { text: meaning, passage };
  const others = listOtherTerms(found, all)
    .filter((other) => !beginsWithVerb(other))
    .map((other) => ({ text: other.meaning, passage: other.passage }));
  const wrong = chooseWrongOptions(right, others, listPositions(text), mostSharedByMeanings);
  if (wrong.length === 0 || beginsWithVerb(found)) return [];
  const stem = `Wat bedoelt de tekst met “${term}”?`;
  return [{ passages: [passage], place, evidence, ask: { type: "single", stem, right, wrong } }];
}
