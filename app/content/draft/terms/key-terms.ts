/**
 * Finds the key terms of a dossier. There are no lists of how often words are usual, so a term is known by where and how it stands: in how
 * many sections, in headings, between quotation marks, in a sentence that says what it is, and after words such as "de" and "het".
 */
import type { DraftTerm } from "../draft-course";
import type { DossierText } from "../language/dossier-text";
import { stemWord } from "../language/languages";
import { type Definition, findDefinitions } from "./definitions";
import { listTermUses, type TermUse } from "./term-uses";

export interface KeyTerm extends DraftTerm {
  /** The stems of its words, with a space between: the same for all forms of the term. */
  stems: string;
  /** The ids of all passages that have it, in order. */
  passages: string[];
  /** How it ranks among the terms; more is more important. */
  score: number;
}

const fewestTerms = 5;
const mostTerms = 40;
const wordsForTerm = 60;

/** Returns the key terms of a dossier, the most important one first. */
export function listKeyTerms(text: DossierText): KeyTerm[] {
  const definitions = findDefinitions(text);
  const words = text.passages.reduce(
    (sum, { sentences }) => sum + sentences.reduce((n, s) => n + s.words.length, 0),
    0,
  );
  const most = Math.min(mostTerms, Math.max(fewestTerms, Math.round(words / wordsForTerm)));
  const ranked = withoutParts(
    listCandidates(text, definitions).sort((a, b) => b.score - a.score || (a.stems < b.stems ? -1 : 1)),
  );
  // What the dossier itself explains is always a term.
  const explained = ranked.filter(({ definition }) => definition !== null).slice(0, mostTerms);
  const others = ranked.filter(({ definition }) => definition === null);
  const kept = new Set([...explained, ...others.slice(0, Math.max(0, most - explained.length))]);
  return ranked.filter((term) => kept.has(term));
}

function listCandidates(text: DossierText, definitions: readonly Definition[]): KeyTerm[] {
  const defined = new Map<string, Definition>();
  for (const each of definitions) {
    const stems = stemsOf(text.language, each.term.text);
    if (!defined.has(stems)) defined.set(stems, each);
  }
  const sections = new Map(text.passages.map(({ passage }) => [passage.id, passage.section ?? passage.id]));
  const uses = new Map<string, TermUse[]>();
  for (const use of listTermUses(text, new Set(defined.keys()))) {
    const known = uses.get(use.stems);
    if (known) known.push(use);
    else uses.set(use.stems, [use]);
  }
  return [...uses].flatMap(([stems, all]): KeyTerm[] => {
    const definition = defined.get(stems);
    if (!definition && !isTerm(all, text.language)) return [];
    const passages = [...new Set(all.map(({ passage }) => passage))];
    return [
      {
        term: chooseSpelling(all),
        stems,
        definition: definition?.sentence.text ?? null,
        passage: definition?.sentence.passage ?? passages[0] ?? "",
        count: all.length,
        passages,
        score: computeScore(all, new Set(passages.map((id) => sections.get(id))).size, definition !== undefined),
      },
    ];
  });
}

export function stemsOf(language: string, term: string): string {
  return term
    .split(" ")
    .map((word) => stemWord(language, word))
    .join(" ");
}

/** Returns whether the uses of words show that they name something. */
function isTerm(uses: readonly TermUse[], language: string): boolean {
  const count = (is: (use: TermUse) => boolean) => uses.filter(is).length;
  // Somebody or something with a name of its own needs no explanation.
  const inside = uses.filter(({ beginsSentence }) => !beginsSentence);
  if (inside.length > 0 && inside.every(({ isName }) => isName)) return false;
  const isShown = uses.some(({ isQuoted, inHeading }) => isQuoted || inHeading);
  // A short word is often a usual one.
  if (!isShown && (uses[0]?.text.length ?? 0) < 6) return false;
  if (uses.length < (isShown ? 2 : language === "nl" ? 3 : 4)) return false;
  if (language !== "nl") return true;
  // Many verbs end as nouns in plural do. A long word that does not is hardly ever a verb.
  const leastShare = uses.every(({ text }) => text.endsWith("en")) ? 0.5 : isLongNoun(uses) ? 0.1 : 0.3;
  return (
    count(({ isNoun }) => isNoun) >= Math.max(1, uses.length * leastShare) &&
    count(({ isVerb }) => isVerb) * 4 < uses.length
  );
}

function isLongNoun(uses: readonly TermUse[]): boolean {
  return (
    uses.every(({ text }) => text.length > 11 && !/(?:t|de|te)$/u.test(text)) ||
    uses.some(({ text }) => /(?:heid|ing|schap|atie|isme|moede)$/u.test(text))
  );
}

/** How often and in how many sections it stands, and then how it stands there. A long word or two words together are seldom usual. */
function computeScore(uses: readonly TermUse[], sections: number, isDefined: boolean): number {
  const spread = Math.log2(1 + uses.length) * (1 + Math.log2(sections) / 2);
  const weights = [
    uses.some(({ inHeading }) => inHeading) ? 1.3 : 1,
    uses.some(({ isQuoted }) => isQuoted) ? 1.2 : 1,
    (uses[0]?.text.length ?? 0) > 11 ? 1.3 : 1,
    isDefined ? 2 : 1,
  ];
  return Number(weights.reduce((score, weight) => score * weight, spread).toFixed(4));
}

/** Returns the form that is used most, in small letters if it is ever written so; of forms that are used as much, the first one. */
function chooseSpelling(uses: readonly TermUse[]): string {
  const small = uses.filter(({ text }) => /^\p{Ll}/u.test(text));
  const from = small.length > 0 ? small : uses.map((use) => ({ ...use, text: lowerUnlessName(use) }));
  const counts = new Map<string, number>();
  for (const { text } of from) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function lowerUnlessName({ text, beginsSentence }: TermUse): string {
  return beginsSentence && /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Leaves out a term that nearly always stands in a longer one ("cohesie" in "sociale cohesie"), and a longer one that hardly adds to it. */
function withoutParts(terms: readonly KeyTerm[]): KeyTerm[] {
  const holds = (long: KeyTerm, short: KeyTerm) => long !== short && ` ${long.stems} `.includes(` ${short.stems} `);
  return terms.filter(
    (term) => term.definition !== null || !terms.some((long) => holds(long, term) && long.count >= term.count * 0.7),
  );
}
