/** Finds citations in the text of a dossier: "(Bakker, 2019)", "Bakker en Smit (2019)" and "[3]". */
import type { DossierText } from "../language/dossier-text";
import { isStopWord } from "../language/languages";

export interface Citation {
  passage: string;
  /** A number cites an entry of the list of literature; else it names who wrote it and when. */
  by: { number: number } | { author: string; year: number };
}

const surname = "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Vv]on|’t|'t) )*\\p{Lu}[\\p{L}\\p{M}'’-]+";
const name = `${surname}(?: ${surname})*`;
const others = "(?: et al\\.?| e\\.a\\.| en collega[’']?s| en anderen)?";
const year = "(?<year>(?:1[89]|20)\\d\\d)[a-z]?";
/** "Bakker en Smit (2019, p. 4)" */
const inSentence = new RegExp(
  `(?<author>${name}(?:(?:,| en| &| and) ${name})*${others}) \\(${year}(?:[,:][^()]*)?\\)`,
  "gu",
);
/** A part of what stands in brackets: "zie ook Bakker & Smit, 2019, p. 4". */
const inBrackets = new RegExp(
  `^(?:(?:zie|zie ook|vgl\\.|bijv\\.|bijvoorbeeld|o\\.a\\.|onder andere|see|e\\.g\\.),? )?(?<author>\\p{Lu}[^()\\d;]{1,120}?),? ${year}(?:[,:].*)?$`,
  "u",
);

/** Returns the citations in the passages that are not of the list of literature, in order. */
export function findCitations({ passages, language }: DossierText, literature: ReadonlySet<string>): Citation[] {
  return passages
    .filter(({ passage }) => !literature.has(passage.id) && passage.block.kind !== "note")
    .flatMap(({ passage: { id, text } }) =>
      findCitationsInText(text, language).map((by): Citation => ({ passage: id, by })),
    );
}

function findCitationsInText(text: string, language: string): Citation["by"][] {
  const found: { at: number; by: Citation["by"] }[] = [];
  for (const { index, groups } of text.matchAll(inSentence)) {
    const author = withoutOpening(groups?.author ?? "", language);
    if (author !== "") found.push({ at: index, by: { author, year: Number(groups?.year) } });
  }
  for (const { index, 1: inside = "" } of text.matchAll(/\(([^()]*(?:1[89]|20)\d\d[^()]*)\)/g))
    for (const part of inside.split(";")) {
      const groups = inBrackets.exec(part.trim())?.groups;
      if (groups?.author) found.push({ at: index, by: { author: groups.author, year: Number(groups.year) } });
    }
  for (const { index, 1: inside = "" } of text.matchAll(/\[(\d{1,3}(?: ?[,;–-] ?\d{1,3})*)\]/g))
    for (const number of inside.split(/[^\d]+/)) found.push({ at: index, by: { number: Number(number) } });
  return found.sort((a, b) => a.at - b.at).map(({ by }) => by);
}

/** "Volgens Bakker" begins with a word that is no name. */
function withoutOpening(author: string, language: string): string {
  const [first = "", ...more] = author.split(" ");
  const isName = !isStopWord(language, first.toLowerCase()) || /^(?:van|de|der|den|ten|ter|von)$/iu.test(first);
  return isName || author === "" ? author : withoutOpening(more.join(" "), language);
}
