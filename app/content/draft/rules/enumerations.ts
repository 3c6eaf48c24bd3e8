/** Enumerations inside sentences: `a, b en c`. */
import type { DossierText } from "../language/dossier-text";
import { listDutchWords } from "./dutch-words";
import { listUsableSentences, type UsableSentence } from "./sentences";

export interface Enumeration {
  /** The words before it, such as `groenten zoals`. */
  before: string;
  items: string[];
  from: UsableSentence;
}

const item = String.raw`[^,.;:()“”‘’!?–—]{2,40}`;
const enumeration = new RegExp(
  String.raw`^(?<before>.*?(?:zoals|onder andere|onder meer|waaronder|denk aan|bijvoorbeeld):?) (?<items>${item}(?:, ${item})+,? (?:en|of) ${item})(?=$|[,.;:()])`,
  "iu",
);
const mostItemWords = 4;

/** Returns the enumerations of three items or more that end where a clause ends. */
export function listEnumerations(text: DossierText): Enumeration[] {
  return listUsableSentences(text).flatMap((from) => {
    const found = enumeration.exec(from.text)?.groups;
    if (!found?.before || !found.items) return [];
    const items = splitItems(found.items);
    const isShort = items.every((each) => listDutchWords(each).length <= mostItemWords && !hasVerb(each));
    return items.length >= 3 && isShort ? [{ before: found.before, items, from }] : [];
  });
}

function splitItems(items: string): string[] {
  return items
    .split(/,? (?:en|of) (?!\p{L}+ ?,)|, /u)
    .map((each) => each.trim().replace(/^(?:en|of|maar ook|ook|de|het|een) /u, ""))
    .filter((each) => each !== "");
}

function hasVerb(text: string): boolean {
  return /^(?:in|op|met|voor|door|van|bij|uit|naar|aan|om|over|tot|tegen) |(?<![\p{L}])(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|moet|moeten|die|dat|zich|te|niet|er|je|ze|hij|we)(?![\p{L}])/iu.test(
    text,
  );
}
