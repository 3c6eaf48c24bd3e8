/** Where a dossier says what a term means. Several rules use it: to ask for the term or its meaning, and for wrong options. */
import type { DossierText } from "../language/dossier-text";
import { canBeTerm, findDefinitions } from "../terms/definitions";
import { computeOverlap, listDutchWords, listStems } from "./dutch-words";
import { listLabelledItems } from "./labelled-items";
import { leansOnEarlierText, pointsElsewhere, trimSentence } from "./sentences";

export interface TermWithMeaning {
  term: string;
  meaning: string;
  /** The id of the passage. */
  passage: string;
  place: string;
  evidence: string;
}

const [fewestWords, mostWords] = [3, 32];

const known = new WeakMap<DossierText, TermWithMeaning[]>();

/** Returns the terms that a dossier explains in a sentence, a list or a table; each term once. Several rules ask for them. */
export function listTermsWithMeaning(text: DossierText): TermWithMeaning[] {
  const terms = known.get(text) ?? collectTerms(text);
  known.set(text, terms);
  return terms;
}

function collectTerms(text: DossierText): TermWithMeaning[] {
  const seen = new Set<string>();
  const whole = text.passages.map(({ passage }) => passage.text).join("\n");
  return [...listInSentences(text), ...listInMoreForms(text), ...listInGlossaries(text)]
    .filter((found) => {
      const stems = listStems(found.term).join(" ");
      return canBeAsked(found) && !seen.has(stems) && seen.add(stems);
    })
    .map((found) => ({ ...found, term: writeTerm(found.term, whole) }));
}

function listInSentences(text: DossierText): TermWithMeaning[] {
  return findDefinitions(text).map(({ term, description, sentence }) => {
    const at = text.passages.find(({ passage }) => passage.id === sentence.passage)?.sentences.indexOf(sentence) ?? 0;
    return {
      term: term.text,
      meaning: trimMeaning(description.text),
      passage: sentence.passage,
      place: `${sentence.passage}-s${at + 1}`,
      evidence: sentence.text,
    };
  });
}

const term = String.raw`(?<term>[\p{L}][\p{L}’'-]*(?: [\p{L}’'-]+){0,2}?)`;
const article = String.raw`(?:(?:een|het|de) )?`;

/** Forms besides those of `findDefinitions`: they need more of the dossier to be trusted, such as other terms beside them. */
const moreForms = [
  // `Belasting is wat de zorg van iemand vraagt: …`
  String.raw`^${article}${term} (?:is|zijn) (?<meaning>(?:(?:wat|wie|iemand|iets|degenen?|alles) |(?:alle|elke?|iedere?) (?:\p{L}+ ){1,3}(?:die|dat|waar\p{L}*|over|met|zonder|voor) ).+)$`,
  // `Mantelzorg is langdurige, onbetaalde zorg voor iemand met wie …`
  String.raw`^${article}${term} (?:is|zijn) (?<meaning>(?:\p{Ll}+e,? ){0,3}\p{Ll}{3,}(?: en \p{Ll}{3,})? (?:die|dat|waar\p{L}*|voor|met|tussen|om) .+)$`,
  // `Samenvatten is in je eigen woorden teruggeven wat …`
  String.raw`^(?<term>\p{L}+en) is (?<meaning>(?:in|met|door|op|het|je|iets|iemand) .+)$`,
  // `We spreken van overlast als …`
  String.raw`^(?:we|wij|men) spre(?:ken|ekt) van ${article}${term} (?<meaning>(?:als|wanneer) .+)$`,
  // `Van overlast spreken we als …`
  String.raw`^van ${article}${term} (?:spreken we|spreken wij|spreekt men|is sprake) (?<meaning>(?:als|wanneer) .+)$`,
  // `Dat noemen we coachen: de bewoner wordt geholpen om …`
  String.raw`^[^:]{0,60}(?:noemen|noemden|noemt|heet|heten)(?: (?:we|wij|men|dat|het|ook|wel))* ${article}${term}: (?<meaning>.+)$`,
].map((form) => new RegExp(form, "iu"));

/** `Een melding gaat over iets wat stuk is`: what it is about, in words that begin with a verb. */
const aboutForm = new RegExp(
  String.raw`^${article}${term} (?<meaning>(?:gaat over|gaan over|richt zich|richten zich|ontsta(?:at|an) (?:doordat|wanneer|als|door|uit)|wordt ingezet|worden ingezet|bestaat uit|bestaan uit|is bedoeld|zijn bedoeld) (?:\S+ ){2}.+)$`,
  "iu",
);

function listInMoreForms(text: DossierText): TermWithMeaning[] {
  return text.passages.flatMap(({ passage: { id, block }, sentences }) =>
    sentences.flatMap(({ text: evidence }, at) => {
      if (block.kind === "heading" || block.kind === "table") return [];
      const sentence = trimSentence(evidence);
      const found = [...moreForms, aboutForm].map((form) => form.exec(sentence)?.groups).find((groups) => groups);
      if (!found?.term || !found.meaning) return [];
      const place = `${id}-s${at + 1}`;
      return [{ term: found.term, meaning: trimMeaning(found.meaning), passage: id, place, evidence }];
    }),
  );
}

function listInGlossaries(text: DossierText): TermWithMeaning[] {
  return listLabelledItems(text)
    .filter(({ says }) => says === "meaning")
    .flatMap(({ items }) => items.map(({ label, text: meaning, ...rest }) => ({ ...rest, term: label, meaning })));
}

/** Returns whether a meaning begins with a verb: then it can't stand beside meanings that do not. */
export function beginsWithVerb({ term, meaning }: TermWithMeaning): boolean {
  return aboutForm.test(`${term} ${meaning}`);
}

/** What follows after a semicolon, as examples, or about something else, is no part of the meaning. */
function trimMeaning(meaning: string): string {
  const [first = meaning] = meaning.split(
    /; |: (?=[‘“"'])|, (?:zoals|bijvoorbeeld|maar|en dus|dus|niet|en ook|en dat|ook als) |, (?=\p{L}+ (?:is|zijn) )/u,
  );
  return trimSentence(first);
}

function canBeAsked({ term, meaning }: TermWithMeaning): boolean {
  const { length } = listDutchWords(meaning);
  return (
    length >= fewestWords &&
    length <= mostWords &&
    /^[\p{L}\p{N} ’'²-]+$/u.test(term) &&
    canBeTerm(term) &&
    !general.test(term) &&
    !/^(?:bestaat|bestaan) uit \p{L}+ (?:soorten|stappen|delen|onderdelen|fasen|vormen)(?: \p{L}+)?$/iu.test(meaning) &&
    !/^\p{L}+ste$| (?:het|de|een) |^(?:stichting|vereniging|gemeente)(?![\p{L}])/iu.test(term) &&
    !/(?<![\p{L}])(?:slotte|echter|daarentegen|bijvoorbeeld|immers)(?![\p{L}])/iu.test(term) &&
    !saying.test(meaning) &&
    !/(?<![\p{L}])(?:hij|zij|ze) (?:dat|dit|die|er|zelf)(?![\p{L}])/iu.test(meaning) &&
    !leansOnEarlierText(term) &&
    !pointsElsewhere(meaning)
  );
}

/** Words that say something of what was told, and are no terms of the subject. */
const general =
  /(?<![\p{L}])(?:reden|doel|gevolg|resultaat|probleem|voordeel|nadeel|oplossing|vraag|antwoord|bedoeling|voorbeeld|oorzaak|uitzondering|conclusie|punt|kern|taak|rol|begin|einde|woord|betekenis|naam|momenteel|samengevat|tegenwoordig|inmiddels|geformuleerd|uiteindelijk|volgorde|vuistregel|stap|tip|regel|uitkomst|verklaring|misverstand|eis|opdracht|rest)(?![\p{L}])/iu;

/** A meaning that begins like this says how something is, and not what it is. */
const saying =
  /^(?:een|de|het) (?:bewijs|teken|enige)(?![\p{L}])|^wat (?:nodig|mogelijk|verplicht|toegestaan|verboden|belangrijk) |^(?:een|de|het) \p{L}+ (?:pas|als|wanneer|niet|alleen) |^(?:(?:een|de|het) )?(?:niet|geen|ook|wel|zo|te|enige|van|naar|bij|goed|beter|beste|belangrijk\p{L}*|nodig|mogelijk|moeilijk|makkelijk|klaar|lastig|verplicht|genoeg|weinig|veel|meer|minder|afhankelijk|verantwoordelijk|bedoeld|geschikt|bekend|vaak|meestal|soms|altijd|nooit|alleen|vooral|juist|eigenaar|voorstander|tegenstander)(?![\p{L}])/iu;

/** Returns the terms that can stand beside this one as wrong ones: about something else, and neither meaning names the other term. */
export function listOtherTerms(found: TermWithMeaning, all: readonly TermWithMeaning[]): TermWithMeaning[] {
  const names = (meaning: string, term: string) => {
    const stems = new Set(listStems(meaning));
    return listStems(term).every((stem) => stems.has(stem));
  };
  return all.filter(
    (other) =>
      other.place !== found.place &&
      !names(found.meaning, other.term) &&
      !names(other.meaning, found.term) &&
      computeOverlap(found.meaning, other.meaning) <= (isOneOfAKind(found.term, other.term) ? 0.8 : 0.5),
  );
}

/** A term in small letters, unless it is a name: then it has its capital inside sentences too, and never a small letter. */
function writeTerm(term: string, whole: string): string {
  const small = term.charAt(0).toLowerCase() + term.slice(1);
  if (small === term || /\p{Lu}.*\p{Lu}/u.test(term)) return term;
  const isName =
    !whole.includes(small) && new RegExp(String.raw`[\p{Ll},] ${escapePattern(term)}(?![\p{L}])`, "u").test(whole);
  return isName ? term : small;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** `Primaire preventie` and `tertiaire preventie` differ, however much their meanings have in common. */
function isOneOfAKind(one: string, other: string): boolean {
  const last = (term: string) => term.toLowerCase().split(" ").at(-1);
  return one.includes(" ") && other.includes(" ") && last(one) === last(other);
}
