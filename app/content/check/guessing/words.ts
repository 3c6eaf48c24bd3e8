/** The words that guessing robots look at. */
import type { CourseLanguage } from "~/questions/language";

type WordList = "absolute" | "participatory" | "hedge";

/**
 * Words that tell how a question was written, in each language. They come from the language and the field, not from the answers of a course.
 * Don't adapt them to a course: the robots that learn find what is special there.
 */
const wordLists: Readonly<Record<CourseLanguage, Readonly<Record<WordList, ReadonlySet<string>>>>> = {
  nl: {
    absolute: list(
      "altijd nooit alle allemaal alles alleen elk elke ieder iedere iedereen niemand niets geen overal nergens volledig helemaal totaal uitsluitend enkel slechts precies verplicht moet moeten dezelfde hetzelfde zonder direct meteen",
    ),
    participatory: list(
      "samen zelf bewoners bewoner inwoners inwoner buren buurt wij ons elkaar groep gezamenlijk delen ouders ouderen jongeren meedoen meedenken meebeslissen betrokkenen",
    ),
    hedge: list(
      "kan kunnen mag mogen soms vaak meestal waarschijnlijk misschien mogelijk eerder vooral ongeveer doorgaans deels gedeeltelijk lijkt zou bijvoorbeeld onder",
    ),
  },
  en: {
    absolute: list(
      "always never all every everyone everybody everything nobody none nothing no only everywhere nowhere completely fully totally entirely exclusively merely exactly must same without immediately",
    ),
    participatory: list(
      "together self themselves ourselves residents resident inhabitants neighbours neighbourhood we us our each other group joint jointly share parents elderly youth involved",
    ),
    hedge: list(
      "can could may might sometimes often usually probably perhaps possibly rather mainly mostly about generally partly seems would example some",
    ),
  },
};

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Returns the words of a text in lower case, as often as they occur. */
export function listWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/** Returns how many words of a text are in this list. */
export function countWordsInList(text: string, name: WordList, language: CourseLanguage): number {
  return listWords(text).filter((word) => wordLists[language][name].has(word)).length;
}

const longWords = (text: string) => listWords(text).filter((word) => word.length >= 4);

/** Returns the share of the long words of `text` that are also in `other`. Words with the same first six letters count as the same word. */
export function computeShareOfWordsIn(text: string, other: string): number {
  const beginnings = (of: string) => longWords(of).map((word) => word.slice(0, 6));
  const known = new Set(beginnings(other));
  const own = beginnings(text);
  return own.length === 0 ? 0 : own.filter((word) => known.has(word)).length / own.length;
}

/** Returns how many long words of `text` begin like a long word of `other`, or are in one, as "dorp" is in "dorpshuis". */
export function countSharedWords(text: string, other: string): number {
  const others = longWords(other);
  const isShared = (a: string) => others.some((b) => a.slice(0, 5) === b.slice(0, 5) || a.includes(b) || b.includes(a));
  return longWords(text).filter(isShared).length;
}
