/** `A is een vorm van B`: of what is A a form, and what is a form of B? */
import type { DossierText } from "../../language/dossier-text";
import { listTermsWithMeaning } from "../definitions";
import { listDutchWords, listSharedStems } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { listUsableSentences, pointsElsewhere } from "../sentences";
import { chooseWrongOptions, listPositions } from "../wrong-options";

interface Form {
  kind: string;
  form: string;
  relation: string;
  passage: string;
  place: string;
  evidence: string;
}

export const formOf: DraftRule = {
  name: "form-of",
  on: true,
  find(text) {
    const forms = listForms(text);
    const positions = listPositions(text);
    const terms = listTermsWithMeaning(text);
    return forms.flatMap((form) => ask(form, forms, terms, positions));
  },
};

const noun = String.raw`[\p{L}][\p{L}’'-]*(?: [\p{L}’'-]+){0,2}?`;
const pattern = new RegExp(
  String.raw`^(?:(?:een|het|de) )?(?<special>${noun}) (?:is|zijn|was|waren)(?: \p{L}+)? (?:een|de|het) (?:[\p{L}]+ )?(?<relation>vorm|soort|type|onderdeel|variant|tak) van (?:(?:een|het|de) )?(?<kind>${noun})(?=$|[,;:]| (?:die|dat|waar\p{L}*|met|voor|in|op|om|en|van|zonder|tussen|bij)(?![\p{L}]))`,
  "iu",
);

function listForms(text: DossierText): Form[] {
  return listUsableSentences(text).flatMap(({ text: sentence, passage, place, sentence: { text: evidence } }) => {
    const found = pattern.exec(sentence)?.groups;
    if (!found?.special || !found.kind || !found.relation || pointsElsewhere(sentence)) return [];
    if (listSharedStems(found.special, found.kind).length > 0) return [];
    const form = found.special.charAt(0).toLowerCase() + found.special.slice(1);
    return [{ form, kind: found.kind, relation: found.relation, passage: passage.passage.id, place, evidence }];
  });
}

function ask(
  { form, kind, relation, passage, place, evidence }: Form,
  forms: readonly Form[],
  terms: readonly { term: string; passage: string }[],
  positions: ReadonlyMap<string, number>,
): FoundDraft[] {
  const known = new Set(listDutchWords(`${form} ${kind} ${evidence}`));
  const isOther = (text: string) => !listDutchWords(text).every((word) => known.has(word));
  const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const asTerms = terms.map(({ term, passage: of }) => ({ text: small(term), passage: of }));
  const ofKind = forms.filter((other) => other.kind.toLowerCase() === kind.toLowerCase()).map((other) => other.form);
  const kinds = forms
    .map((other) => ({ text: other.kind, passage: other.passage }))
    .concat(asTerms)
    .filter(({ text }) => isOther(text));
  const others = forms
    .map((other) => ({ text: other.form, passage: other.passage }))
    .concat(asTerms)
    .filter(({ text }) => isOther(text) && !ofKind.includes(text));
  const about = { passages: [passage], place, evidence };
  const direct = chooseWrongOptions({ text: kind, passage }, dedupe(kinds), positions);
  const back = chooseWrongOptions({ text: form, passage }, dedupe(others), positions);
  const drafts: FoundDraft[] = [];
  if (direct.length > 0)
    drafts.push({
      ...about,
      ask: {
        type: "single",
        stem: `Waarvan is “${form}” volgens de tekst een ${relation}?`,
        right: { text: kind, passage },
        wrong: direct,
      },
    });
  if (back.length > 0)
    drafts.push({
      ...about,
      ask: {
        type: "single",
        stem: `Wat is volgens de tekst een ${relation} van “${kind}”?`,
        right: { text: form, passage },
        wrong: back,
      },
    });
  return drafts;
}

function dedupe<T extends { text: string }>(choices: readonly T[]): T[] {
  return choices.filter(
    ({ text }, at) => choices.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === at,
  );
}
