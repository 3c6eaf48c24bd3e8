/** What is known of the languages in which a dossier can be: their stop words and their stems. */
import { createRequire } from "node:module";
import snowball from "snowball-stemmers";

// The package is a JSON file. Not every tool that we build with keeps what Node.js needs to import one.
const stopWordsByLanguage: Record<KnownLanguage, string[]> = createRequire(import.meta.url)("stopwords-iso");

/** The languages that are told apart. Only from a dossier in Dutch questions are made. */
const algorithms = { nl: "dutch", en: "english", de: "german", fr: "french" } as const;
export type KnownLanguage = keyof typeof algorithms;
export const knownLanguages = Object.keys(algorithms) as KnownLanguage[];

/** Words that name no subject in an explaining text, besides those of the list. */
const moreDutchStopWords = `dienen gaan gaat gaf geeft geven hoeft houden houdt komen komt krijgen krijgt laten laat ligt liggen staan staat stellen
  stelt vinden vindt vormen vormt vragen vraagt weten weet werkt zetten zet zien ziet zorgen zorgt blijven blijft brengen brengt lopen loopt
  gebruiken gebruikt noemen noemt heet heten betekent betekenen bestaan bestaat gebeurt gebeuren zoals waarbij waardoor waarin waarmee waarop
  waarvan waarna waarvoor daarmee daarvan daarvoor ervan ervoor ermee eraan hierbij hiermee hiervoor elkaar mens mensen iemands dag dagen jaar
  jaren week weken maand maanden keer keren soms bijvoorbeeld zoveel mogelijk nodig goed goede beter beste grote groot klein kleine nieuwe nieuw
  belang handelen dossier artikel artikelen hoofdstuk paragraaf bijlage figuur tabel afbeelding bron bronnen tekst onderwerp inleiding
  samenvatting conclusie literatuur referenties soort soorten volgende vorige nadien wellicht meeste bepaalde informatie gebruik naam namen feit
  feiten behulp mogelijkheid mogelijkheden aanvang aantal geval gevallen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend ochtends
  middag middags avond avonds nacht januari februari maart april juni juli augustus september oktober november december ten slotte lange kort korte hoog lager hogere deel delen manier manieren voorbeeld voorbeelden ding dingen begin einde eind moment`;

const stopWords: Record<KnownLanguage, ReadonlySet<string>> = {
  nl: new Set([...stopWordsByLanguage.nl, ...moreDutchStopWords.split(/\s+/)]),
  en: new Set(stopWordsByLanguage.en),
  de: new Set(stopWordsByLanguage.de),
  fr: new Set(stopWordsByLanguage.fr),
};

/** Returns whether a word, in small letters, says too little to be a term. In an unknown language no word does. */
export function isStopWord(language: string, word: string): boolean {
  return isKnown(language) && stopWords[language].has(word);
}

const stemmers = new Map<string, (word: string) => string>();

/** Returns what the forms of a word have in common. In an unknown language it is the word itself, in small letters. */
export function stemWord(language: string, word: string): string {
  const small = word.toLowerCase();
  if (!isKnown(language)) return small;
  const stem = stemmers.get(language) ?? createStemmer(algorithms[language]);
  stemmers.set(language, stem);
  // The stemmer leaves the plural of words such as "organisatie" and "camera" as it is.
  return stem(language === "nl" ? small.replace(/(?<=ie)s$|(?<=[aiouy])['’]s$/u, "") : small);
}

/** The words of a dossier come back often, so each one is stemmed once. */
function createStemmer(algorithm: string): (word: string) => string {
  const stemmer = snowball.newStemmer(algorithm);
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? stemmer.stem(word);
    if (known.size < mostKnownStems) known.set(word, stem);
    return stem;
  };
}
const mostKnownStems = 50_000;

function isKnown(language: string): language is KnownLanguage {
  return Object.hasOwn(algorithms, language);
}
