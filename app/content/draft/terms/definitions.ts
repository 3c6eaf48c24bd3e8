/**
 * Finds the sentences of a Dutch dossier that say what a term means. Each form of sentence is one pattern, so that it can be explained why a
 * sentence was found.
 */
import { type DossierText, isDutch, type SentenceOfPassage, type Stretch } from "../language/dossier-text";
import { isStopWord } from "../language/languages";

export interface Definition {
  form: DefinitionForm;
  sentence: SentenceOfPassage;
  /** Where the term stands in the text of the passage, without its article. */
  term: Stretch & { text: string };
  /** What is said of it: the rest of the sentence, without the full stop. */
  description: Stretch & { text: string };
}

/** A word of a term. */
const w = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}'’-]*";
const open = "[‘’“”'\"„«]?";
const term = `${open}(?<term>${w}(?: ${w}){0,4}?)${open}(?: \\([^)]*\\))?`;
const article = "(?:(?:een|het|de) )?";
const between = "(?:,? ?(?:dus|ten slotte|ten eerste|namelijk|eigenlijk|kortom|van oudsher|in feite|kort gezegd),? )?";
const rest = "(?<description>.+?)[.;]?";

/** What comes after a noun phrase that says which one of its kind is meant. */
const which = "(?:die|dat|waar\\p{L}*|wie|om|van|voor|met|tussen|in|op|bij|aan|uit|door|zonder|tegen|naar)";

const patterns = {
  /** "Een warmtenet is een net van buizen dat …" */
  "is-a": new RegExp(
    `^${article}${term} (?:is|zijn) ${between}(?<description>(?:een|de|het) [^.]*? ${which} .+?)[.;]?$`,
    "diu",
  ),
  /** "Bladluizen zijn insecten die …" */
  "is-that": new RegExp(
    `^${article}${term} (?:is|zijn) ${between}(?<description>(?!(?:van|in|op|aan|met|bij|er|ook|te|voor|na) |\\p{L}*(?:lijk|rijk|nodig|goed|jammer|zeker|fijn|zo|niet) )${w}(?: ${w})? (?:die|dat|waar(?:bij|in|mee|op|van)?) .+?)[.;]?$`,
    "diu",
  ),
  /** "Onder mantelzorg verstaan we …" */
  "understood-by": new RegExp(
    `^(?:onder|met) ${article}${term} (?:verstaa[nt]|bedoel(?:en|t)|wordt|worden) (?:(?:we|wij|men|ik|de wet|verstaan|bedoeld)[ :]+)(?:hier |in dit \\p{L}+ )?${rest}$`,
    "diu",
  ),
  /** "Draagkracht betekent dat …" */
  means: new RegExp(
    `^${article}${term} (?:betekent|betekenen|houdt in|is de naam voor|is het woord voor|wordt gedefinieerd als|wordt omschreven als|wordt ook omschreven als):? ${rest}$`,
    "diu",
  ),
  /** "… definiëren samenlevingsopbouw als: …" */
  "defined-as": new RegExp(
    `(?:definiëren|definieert|omschrijven|omschrijft) ${article}${term} als:? ${open}(?<description>.+?)[.;”"’]*$`,
    "diu",
  ),
  /** "De lucht die tussen de huizen blijft hangen, noemen we stadslucht." */
  called: new RegExp(
    `^(?<description>.+?),? (?:noemen|noemt|heet|heten) (?:we |wij |men |ook wel |wel )*${article}${term}[.]$`,
    "diu",
  ),
  /** "Buurten waar iedereen elkaar kent, worden ook wel dorpse buurten genoemd." */
  "is-called": new RegExp(
    `^(?<description>.+?),? (?:wordt|worden) (?:ook wel |wel )?${article}${term} genoemd[.]$`,
    "diu",
  ),
} as const;
export type DefinitionForm = keyof typeof patterns;

/** Returns the definitions in a dossier, in order. A sentence gives one at most. A dossier in another language has none. */
export function findDefinitions(text: DossierText): Definition[] {
  if (!isDutch(text)) return [];
  return text.passages
    .filter(({ passage }) => passage.block.kind !== "heading" && passage.block.kind !== "table")
    .flatMap(({ sentences }) => sentences.flatMap((sentence) => findDefinition(sentence) ?? []));
}

function findDefinition(sentence: SentenceOfPassage): Definition | null {
  if (sentence.words.length < 6 || sentence.words.length > mostWords || /[?]$/.test(sentence.text)) return null;
  for (const form of Object.keys(patterns) as DefinitionForm[]) {
    const found = patterns[form].exec(sentence.text);
    const [name, description] = [found?.groups?.term, found?.groups?.description];
    const places = found?.indices?.groups;
    if (!name || !description || !places?.term || !places.description) continue;
    if (!canBeTerm(name) || !saysWhat(description, form)) continue;
    const at = ([start, end]: [number, number]) => ({ start: sentence.start + start, end: sentence.start + end });
    return {
      form,
      sentence,
      term: { text: name, ...at(places.term) },
      description: { text: description, ...at(places.description) },
    };
  }
  return null;
}
const mostWords = 60;

/** Small words that may stand inside a term, such as "recht op zorg". */
const joining = new Set(["van", "op", "voor", "in", "met", "aan", "tot", "bij"]);

/** Returns whether words can be the name of something: no stop word begins or ends it, so "deze wijk" or "wat hier telt" can't. */
export function canBeTerm(name: string): boolean {
  const words = name.toLowerCase().split(" ");
  const isStop = (word: string | undefined) => word === undefined || isStopWord("nl", word);
  if (isStop(words[0]) || isStop(words.at(-1)) || !/\p{L}{3}/u.test(name)) return false;
  // "de oudste" is one of some others.
  if (/ste$/u.test(words.at(-1) ?? "")) return false;
  return words.slice(1, -1).every((word) => !isStopWord("nl", word) || joining.has(word));
}

/** Judgements, comparisons and examples: "is een groot probleem dat …" says nothing of what it is. */
const judging =
  /^(?:het (?:dan|nu|ook|niet|nog|altijd|soms|vaak|wel) |(?:een|de|het) (?:(?:heel|zeer|erg|steeds|vrij|nogal|zeker|typisch|vast) )?(?:\p{L}+ste|goed|goede|beter|betere|belangrijk|belangrijke|groot|grote|mooi|mooie|lastig|lastige|moeilijk|moeilijke|mogelijk|eenvoudig|eenvoudige|excellent|excellente|uitstekend|uitstekende|prima|slecht|slechte|bekend|bekende|nuttig|nuttige|handig|handige|logisch|logische|noodzakelijk|noodzakelijke|onmisbaar|onmisbare|uitdaging|voorbeeld|probleem|must|feit|kwestie|reden|gevolg|teken|vraag|punt|enige|eerste|tweede|derde|laatste|andere|ander|zaak|kans|gemis|zorg|aanrader|taak|stap|moment|begin|einde|doel|oorzaak|verschil|man|vrouw|zoon|dochter)\b)/iu;

function saysWhat(description: string, form: DefinitionForm): boolean {
  const words = description.split(/\s+/).length;
  if (words < (form === "is-a" ? 5 : 4)) return false;
  // "Dit noemen we …" points to an earlier sentence.
  if (form === "called" || form === "is-called")
    return words >= 5 && !/^(?:dit|dat|die|deze|zo|zoiets|hier|daar|ook|maar|en|ze|hij|zij|het)\b/iu.test(description);
  return form === "defined-as" || !judging.test(description);
}
