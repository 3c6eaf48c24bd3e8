/** Lists every use of a word, or of two words together, that could be a term, with what its place says about it. */
import {
  type DossierText,
  isDutch,
  type PassageText,
  type SentenceOfPassage,
  type WordInText,
} from "../language/dossier-text";

export interface TermUse {
  text: string;
  stems: string;
  passage: string;
  inHeading: boolean;
  /** It stands between quotation marks, with nothing else. */
  isQuoted: boolean;
  /** It has a capital where no sentence begins. */
  isName: boolean;
  beginsSentence: boolean;
  /** A word such as "de" or "van" stands before it, and no word that it could belong to after it. */
  isNoun: boolean;
  /** It stands after "te", as only a verb does. */
  isVerb: boolean;
}

const mostWordsInTerm = 5;

/** @param defined the stems of terms that the dossier explains: these are listed also if they have more words */
export function listTermUses(text: DossierText, defined: ReadonlySet<string>): TermUse[] {
  return text.passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => listUsesInSentence(passage, sentence, { defined, isDutch: isDutch(text) })),
  );
}

interface Known {
  defined: ReadonlySet<string>;
  isDutch: boolean;
}

function listUsesInSentence({ passage }: PassageText, sentence: SentenceOfPassage, known: Known): TermUse[] {
  const uses: TermUse[] = [];
  const { words } = sentence;
  for (let from = 0; from < words.length; from++) {
    for (let count = 1; count <= mostWordsInTerm && from + count <= words.length; count++) {
      const part = words.slice(from, from + count);
      if (count > 1 && !areTogether(part, passage.text)) break;
      const stems = part.map(({ stem }) => stem).join(" ");
      if (!known.defined.has(stems) && !canBeUse(part, known)) continue;
      const [first, last] = [part[0] as WordInText, part.at(-1) as WordInText];
      uses.push({
        text: passage.text.slice(first.start, last.end),
        stems,
        passage: passage.id,
        inHeading: passage.block.kind === "heading",
        isQuoted:
          /[‘“'"„«]$/u.test(passage.text.slice(0, first.start)) && /^[’”'"»]/u.test(passage.text.slice(last.end)),
        isName: from > 0 && /^\p{Lu}/u.test(first.text) && passage.block.kind !== "heading",
        beginsSentence: from === 0 || passage.block.kind === "heading",
        isNoun: isAfterDeterminer(words, from) && !belongsToNext(part, words[from + count], passage.text),
        isVerb: words[from - 1]?.text === "te",
      });
    }
  }
  return uses;
}

function areTogether(words: readonly WordInText[], text: string): boolean {
  return words.every((word, at) => at === 0 || text.slice(words[at - 1]?.end, word.start) === " ");
}

/** A single word with content, or a describing word with one: "sociale cohesie". */
function canBeUse(part: readonly WordInText[], { isDutch }: Known): boolean {
  const [first, second, ...more] = part;
  if (!first || more.length > 0 || !isContent(first)) return false;
  if (!second) return !isDutch || !describing.test(first.text);
  return (
    isContent(second) &&
    (isDutch ? (/e$/u.test(first.text) || describing.test(first.text)) && !describing.test(second.text) : true)
  );
}

function isContent({ text, isStopWord }: WordInText): boolean {
  return text.length >= 4 && !isStopWord && /^\p{L}/u.test(text) && !/^\p{Lu}\.?$/u.test(text);
}

/** The ends of words that describe and do not name, in Dutch. */
const describing = /(?:lijk|lijke|lijks|isch|ische|ige|ende|bare|baar|zame|zaam|loze|loos|ieve|ief|ele|eel|aal|ale)$/iu;

const determiners = new Set(
  "de het een van aan bij voor over tot door in op met tussen per via deze dit elke elk geen veel hun haar zijn onze jouw alle andere".split(
    " ",
  ),
);

/** The word before it, or the one before a describing word, says that something is named. */
function isAfterDeterminer(words: readonly WordInText[], at: number): boolean {
  const before = (distance: number) => words[at - distance]?.text.toLowerCase() ?? "";
  return determiners.has(before(1)) || (before(1).endsWith("e") && determiners.has(before(2)));
}

/** "sociale" in "de sociale cohesie" belongs to what comes next. */
function belongsToNext(part: readonly WordInText[], next: WordInText | undefined, text: string): boolean {
  const last = part.at(-1);
  if (!last || !next || next.isStopWord) return false;
  return /e$/u.test(last.text) && text.slice(last.end, next.start) === " ";
}
