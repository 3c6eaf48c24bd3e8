/** A term, and what it means: the other direction of definition-to-term, from the same sentence. */
import type { DossierText } from "../../language/dossier-text";
import { beginsWithVerb, listOtherTerms, listTermsWithMeaning, type TermWithMeaning } from "../definitions";
import type { DraftRule, FoundDraft } from "../rule";
import { chooseWrongOptions, listPositions } from "../wrong-options";

export const termToDefinition: DraftRule = {
  name: "term-to-definition",
  on: true,
  find(text) {
    const all = listTermsWithMeaning(text).filter((found) => !beginsWithVerb(found));
    return all.flatMap((found) => askForMeaning(found, all, text));
  },
};

/** Whether two meanings are too near was looked at already, with their terms. */
const mostSharedByMeanings = 0.8;

function askForMeaning(found: TermWithMeaning, all: readonly TermWithMeaning[], text: DossierText): FoundDraft[] {
  const { term, meaning, passage, place, evidence } = found;
  const right = { text: meaning, passage };
  const others = listOtherTerms(found, all).map((other) => ({ text: other.meaning, passage: other.passage }));
  const wrong = chooseWrongOptions(right, others, listPositions(text), mostSharedByMeanings);
  if (wrong.length === 0) return [];
  const stem = `Wat bedoelt de tekst met “${term}”?`;
  return [{ passages: [passage], place, evidence, ask: { type: "single", stem, right, wrong } }];
}
