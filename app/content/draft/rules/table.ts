/** All rules by which drafts are made, in the order in which their drafts are preferred. */

import { guessLanguage } from "../../dossier/guess-language";
import type { DraftQuestion } from "../draft-question";
import { type DossierText, isDutch, type PassageText } from "../language/dossier-text";
import { amounts } from "./amounts/amounts";
import { cause } from "./cause/cause";
import { condition } from "./condition/condition";
import { definitionToTerm } from "./definition-to-term/definition-to-term";
import { examplesOf } from "./examples-of/examples-of";
import { formOf } from "./form-of/form-of";
import { gap } from "./gap/gap";
import { findDraftFlaw } from "./guards";
import { headedEnumerations } from "./headed-enumerations/headed-enumerations";
import { listedPairs } from "./listed-pairs/listed-pairs";
import { listedUnder } from "./listed-under/listed-under";
import { notTheSame } from "./not-the-same/not-the-same";
import { type DraftRule, nameDrafts } from "./rule";
import { stepsOrder } from "./steps-order/steps-order";
import { termToDefinition } from "./term-to-definition/term-to-definition";
import { whoSays } from "./who-says/who-says";
import { yearToEvent } from "./year-to-event/year-to-event";
import { yearsOrder } from "./years-order/years-order";

export const draftRules: readonly DraftRule[] = [
  definitionToTerm,
  termToDefinition,
  headedEnumerations,
  listedPairs,
  stepsOrder,
  yearsOrder,
  yearToEvent,
  formOf,
  notTheSame,
  whoSays,
  amounts,
  examplesOf,
  listedUnder,
  cause,
  condition,
  gap,
];

/** From more drafts of one place nobody learns more, and a long glossary is no course. */
const mostPerPlace = 2;
const mostPerPassage = 8;

/** Returns the drafts of these rules. A dossier in another language than Dutch gives none. */
export function findDraftQuestions(
  text: DossierText,
  rules: readonly DraftRule[] = draftRules.filter(({ on }) => on),
): DraftQuestion[] {
  if (!isDutch(text)) return [];
  const drafts = rules.flatMap((rule) => nameDrafts(rule, rule.find(text)));
  const foreign = new Set(text.passages.filter(isForeign).map(({ passage }) => passage.id));
  const sound = drafts.filter(
    (draft) => findDraftFlaw(draft, text) === null && !draft.passages.some((id) => foreign.has(id)),
  );
  const inPlaces = takeAtMost(sound, mostPerPlace, ({ place }) => place);
  return takeAtMost(inPlaces, mostPerPassage, ({ passages }) => passages[0] ?? "");
}

/** A passage in another language: a quotation, or what nobody translated. */
function isForeign({ passage }: PassageText): boolean {
  return ![null, "nl"].includes(guessLanguage(passage.text));
}

/** Returns the first things of each kind. */
function takeAtMost<T>(things: readonly T[], most: number, kindOf: (thing: T) => string): T[] {
  const counts = new Map<string, number>();
  return things.filter((thing) => {
    const count = (counts.get(kindOf(thing)) ?? 0) + 1;
    counts.set(kindOf(thing), count);
    return count <= most;
  });
}
