/** Tells in which language a text is, if its file does not say it or says it wrongly. */
import { type KnownLanguage, knownLanguages } from "./languages";

const fewestWordsToTell = 20;

/**
 * Returns the language of a text by its stop words: the known language of which it has most. `und` if it is too short to tell, or if hardly a
 * word of it is a stop word of a known language.
 */
export function tellLanguage(text: string): KnownLanguage | "und" {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 5_000) ?? [];
  if (words.length < fewestWordsToTell) return "und";
  const counted = knownLanguages.map((language) => ({
    language,
    count: words.filter((word) => telling[language].has(word)).length,
  }));
  const [most, next] = counted.sort((a, b) => b.count - a.count);
  if (!most || !next || most.count < words.length / 5 || most.count < next.count * 1.2) return "und";
  return most.language;
}

/** Words by which a language is told: short ones that hardly any text does without. */
const telling: Record<KnownLanguage, ReadonlySet<string>> = {
  nl: new Set(
    "de het een en van in is dat die op te met voor niet zijn aan er om ook als door bij naar uit of wordt worden deze dit kan ze je hun over maar nog wat dan meer heeft hebben geen wel tot waar hoe wie".split(
      " ",
    ),
  ),
  en: new Set(
    "the a an and of to in is that which on with for not are be at as by from or this it was were have has but they their can will would there when who how what its".split(
      " ",
    ),
  ),
  de: new Set(
    "der die das ein eine und von zu in ist dass auf mit für nicht sind sich im den dem des auch als durch bei nach aus oder wird werden diese dieser kann sie ihr über aber noch was mehr hat haben".split(
      " ",
    ),
  ),
  fr: new Set(
    "le la les un une et de des du à en est que qui dans sur avec pour ne pas sont se au aux par ou ce cette il elle ils mais plus son sa ses leur a ont être comme nous vous".split(
      " ",
    ),
  ),
};
