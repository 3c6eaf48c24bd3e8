/** A meaning, and which term has it. */
import type { DossierText } from "../../language/dossier-text";
import { beginsWithVerb, listOtherTerms, listTermsWithMeaning, type TermWithMeaning } from "../definitions";
import { listSharedStems, looksPlural } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { chooseWrongOptions, listPositions } from "../wrong-options";

export const definitionToTerm: DraftRule = {
  name: "definition-to-term",
  on: true,
  find(text) {
    const all = listTermsWithMeaning(text);
    return all.flatMap((found) => askForTerm(found, all, text));
  },
};

function askForTerm(found: TermWithMeaning, all: readonly TermWithMeaning[], text: DossierText): FoundDraft[] {
  const { term, meaning, passage, place, evidence } = found;
  const right = { text: term, passage };
  // The number of a verb would tell the number of the term.
  const agrees = (other: string) => !beginsWithVerb(found) || looksPlural(other) === looksPlural(term);
  const others = listOtherTerms(found, all)
    .filter((other) => listSharedStems(other.term, meaning).length === 0 && agrees(other.term))
    .map((other) => ({ text: other.term, passage: other.passage }));
  const wrong = chooseWrongOptions(right, others, listPositions(text));
  if (wrong.length === 0) return [];
  const stem = `Welk begrip past volgens de tekst bij deze omschrijving: “${meaning}”?`;
  return [{ passages: [passage], place, evidence, ask: { type: "single", stem, right, wrong } }];
}
