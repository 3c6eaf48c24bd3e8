/** Sentences that are cut in two at a word such as `omdat`: the first half is the stem, and the second half the key. */
import type { DraftChoice } from "../draft-question";
import type { DossierText } from "../language/dossier-text";
import { listDutchWords } from "./dutch-words";
import type { FoundDraft } from "./rule";
import { leansOnEarlierText, listUsableSentences, pointsElsewhere, type UsableSentence } from "./sentences";
import { chooseWrongOptions, listPositions } from "./wrong-options";

export interface CutSentence {
  /** What stands before the key, the word at which it was cut included. */
  before: string;
  key: string;
  /** Keys of one kind can stand in each other's place. */
  kind: string;
  from: UsableSentence;
}

const [fewestWords, mostWords] = [4, 18];

/** @param patterns each has the groups `before` and `key`, and a name for what stands between them */
export function askToFinish(text: DossierText, patterns: Readonly<Record<string, RegExp>>): FoundDraft[] {
  const cut = listUsableSentences(text).flatMap((from): CutSentence[] => {
    for (const [kind, pattern] of Object.entries(patterns)) {
      const found = pattern.exec(from.text)?.groups;
      if (!found?.before || !found.key) continue;
      return isClause(found.before, 3) &&
        isClause(found.key, fewestWords) &&
        (kind === "follows" || kind === "leads" || kind === "causes" || endsInVerb(found.key))
        ? [{ before: found.before, key: found.key, kind: `${kind} ${tellSubject(found.key)}`, from }]
        : [];
    }
    return [];
  });
  const positions = listPositions(text);
  return cut.flatMap((each) => composeFinish(each, cut, positions));
}

function isClause(text: string, fewest: number): boolean {
  const { length } = listDutchWords(text);
  return (
    length >= fewest &&
    length <= mostWords &&
    !leansOnEarlierText(text) &&
    !pointsElsewhere(text) &&
    !/[“”"‘()]/.test(text)
  );
}

/** A clause after `omdat` or `als` ends in its verbs. Without one, `als` means `like`. */
function endsInVerb(clause: string): boolean {
  return (
    !/^(?:iets|iemand) /iu.test(clause) &&
    /(?<![\p{L}])(?:is|ben|was|kan|mag|zal|wil|had|gaf|kwam|ging|zag|\p{L}+(?:t|d|en|de|te))$/iu.test(clause)
  );
}

/** A key that begins with `je` may stand beside others that do; a pronoun for somebody who was named may not. */
function tellSubject(key: string): string {
  const [first = ""] = listDutchWords(key);
  return /^(?:je|u|we|wij|er|men)$/.test(first) ? first : "noun";
}

function composeFinish(
  { before, key, kind, from }: CutSentence,
  all: readonly CutSentence[],
  positions: ReadonlyMap<string, number>,
): FoundDraft[] {
  const passage = from.passage.passage.id;
  const right: DraftChoice = { text: `… ${key}`, passage };
  const others = all
    .filter((other) => other.kind === kind && other.from !== from)
    .map((other) => ({ text: `… ${other.key}`, passage: other.from.passage.passage.id }));
  const wrong = chooseWrongOptions(right, others, positions);
  if (wrong.length === 0) return [];
  const stem = `Maak de zin af volgens de tekst: “${before} …”`;
  return [
    {
      passages: [passage],
      place: from.place,
      evidence: from.sentence.text,
      ask: { type: "single", stem, right, wrong },
    },
  ];
}
