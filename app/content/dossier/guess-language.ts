/** Guesses the language of a text from its short words. */

/** The words that a text of each language has most, without those that are often in texts of another one. */
const shortWords: Readonly<Record<string, ReadonlySet<string>>> = {
  nl: listWords(
    "de het een van en niet dat zijn voor met ook aan bij uit naar maar door over als wordt worden heeft deze nog wel geen meer kan je wij zij hun ze ik er te om dan of tot",
  ),
  en: listWords(
    "the of and to that it for with you this but his from they we she or an will my one all would there their what out about who which when can are were been has have not be by on your is as at",
  ),
  de: listWords(
    "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum haben nur oder aber vor zur bis mehr durch",
  ),
  fr: listWords(
    "le la les et des du un une est que qui dans pour pas sur au avec ce il elle ne se sont par plus mais nous vous ou son leur cette été aux ces être",
  ),
  es: listWords(
    "el los las que y del se por con una su para como más pero sus este ha esta entre cuando muy sin sobre también hasta hay donde",
  ),
};

const fewestShortWords = 8;

function listWords(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** Returns the language, as `nl`, or null if the text is short or its words tell too little. */
export function guessLanguage(text: string): string | null {
  const words =
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, 20_000) ?? [];
  const counts = Object.entries(shortWords).map(([language, short]) => ({
    language,
    count: words.filter((word) => short.has(word)).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  const isSure = first && second && first.count >= Math.max(fewestShortWords, words.length / 8, second.count * 1.5);
  return isSure ? first.language : null;
}
