/** Sentences that say something by themselves, apart from the text around them. */
import type { DossierText, PassageText, SentenceOfPassage } from "../language/dossier-text";

export interface UsableSentence {
  /** Without citations between brackets and without its last point. */
  text: string;
  passage: PassageText;
  sentence: SentenceOfPassage;
  /** Drafts from one sentence ask for the same knowledge. */
  place: string;
}

const mostWords = 45;

/** A sentence that begins like this leans on the one before it. */
const leaning =
  /^(?:en|maar|ook|dus|dan|toch|echter|want|zo|zo[’']n|zulke?|dit|dat|deze|die|daar\p{L}*|hier\p{L}*|er|zij|ze|hij|het (?:is|was|gaat|kan|heeft|wordt|gebeurt|betekent)|haar|hun|hem|beide|beiden|anderen?|sommigen?|immers|bovendien|vervolgens|verder|namelijk|bijvoorbeeld|denk|ten (?:eerste|tweede|derde|slotte)|tot slot|aan de andere kant|in dat|in die|in dit|in deze|bij die|bij deze|bij dit|van die|op die|op deze|door die|door deze|om die|om deze|met die|met deze|na die|na deze|voor die|voor deze|als gevolg|in het laatste|in het eerste|een (?:ander|andere|tweede|derde|laatste|dergelijk\p{L}*)|de (?:ander|andere|eerste|tweede|derde|laatste|genoemde|volgende|vorige)|het (?:eerste|tweede|laatste|volgende|andere))(?=[\s,.:;]|$)/iu;

/** Words inside a sentence that point outside it. */
const pointing =
  /(?<![\p{L}])(?:hierboven|hieronder|bovenstaande?|onderstaande?|eerdergenoemde?|bovengenoemde?|zie|hiervoor|figuur|afbeelding|tabel|bijlage|hoofdstuk|paragraaf|deze|dit|daarmee|hiermee|daarvan|daarin|daarbij|hierbij)(?![\p{L}])/iu;

export function leansOnEarlierText(text: string): boolean {
  return leaning.test(text);
}

/** Returns whether a clause names what it is about, and does not point to something elsewhere in the text. */
export function pointsElsewhere(text: string): boolean {
  return pointing.test(text);
}

/** Returns the sentences of paragraphs and list items that can be asked about alone. */
export function listUsableSentences(text: DossierText): UsableSentence[] {
  return text.passages
    .filter(({ passage }) => ["paragraph", "list", "note", "quotation"].includes(passage.block.kind))
    .flatMap((passage) =>
      passage.sentences
        .map((sentence, at): UsableSentence => {
          const place = `${passage.passage.id}-s${at + 1}`;
          return { text: trimSentence(sentence.text), passage, sentence, place };
        })
        .filter(
          ({ text: own, sentence }) =>
            !leansOnEarlierText(own) && sentence.words.length <= mostWords && !/[?…]$/.test(sentence.text.trim()),
        ),
    );
}

const citation = /\s*\((?:[^()]*(?<!\d)(?:1[5-9]|20)\d\d(?!\d)[^()]*|zie [^()]*)\)/gu;

/** The number of an article or a section, such as `1.2` or `7.`, or its letter. */
const number = /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[a-z][.)])\s+(?=\S)/u;

/** Returns a sentence without its number, citations, its last point, and quotation marks around the whole. */
export function trimSentence(sentence: string): string {
  const text = sentence
    .replace(number, "")
    .replace(citation, "")
    .replace(/\s+([.,;:])/g, "$1")
    .replace(/\[\d+\]/g, "")
    .trim();
  return text.replace(/[.!;:,]+$/, "").trim();
}

/** Returns whether a clause has a pronoun at its start that stands for somebody or something named before. */
export function hasOpenPronoun(text: string): boolean {
  return (
    /^(?:… )?(?:[\p{L}’'-]+ ){0,2}(?:hij|zij|ze|hem|hen|hun|haar|diens)(?![\p{L}])/iu.test(text) ||
    /^(?:… )?\p{L}+ zijn \p{L}/iu.test(text)
  );
}
