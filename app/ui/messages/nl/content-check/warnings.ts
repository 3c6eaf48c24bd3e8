/** Texts of the course check that are only warnings. */
import type { WarningFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";
import { decimalBeyond, list } from "./formats";

/** Adds a backslash before every character. */
const escaped = (marks: string) => marks.replace(/./g, "\\$&");

export const warningSentences: SentenceForEachFlaw<WarningFlaws> = {
  "marks-in-text": ({ marks }) =>
    `Lezers zien hier ${marks} staan. Schrijf ${marks}woord${marks}: binnen de tekens geen spatie, erbuiten wel. Bedoel je de tekens zelf? Schrijf ${escaped(marks)}.`,
  "marks-in-yaml": ({ marks }) =>
    `In dit bestand werkt opmaak niet: lezers zien hier ${marks} staan. Haal de tekens weg.`,
  "placeholder-left": ({ text }) =>
    `Hier staat nog de tekst van een nieuwe cursus: ‘${text}’. Lezers zien dit zo. Zet er je eigen tekst neer.`,
  "year-became-list": ({ number }) =>
    `Hier begint een lijst met nummer ${number}. Is het een jaartal? Schrijf ${number}\\. of begin met een ander woord.`,
  "brackets-without-address": ({ text }) =>
    `Lezers zien hier [${text}] met de haken. Is het een link? Schrijf [${text}](https://…). Bedoel je de haken zelf? Schrijf \\[${text}\\].`,
  "character-lost":
    "Hier staat �: een teken dat niet te lezen was. Bewaar het bestand als UTF-8, en typ het teken opnieuw.",
  "piece-count": ({ count, least, most }) =>
    `De les heeft ${plural(count, "stuk", "stukken")} (koppen met ## en casussen). Verwacht: ${least} of ${most}.`,
  "piece-without-place": ({ title }) => `Bij ‘${title}’ hoort geen vraag. Verwacht: een vraag bij elk stuk.`,
  "places-without-variants": ({ places }) =>
    `Een nieuwe ronde vraagt hier hetzelfde: ${list(places)}. Geef elke plek twee of drie vragen met dezelfde place.`,
  "speaker-unnamed": ({ speaker }) =>
    `De tekst bij deze bron noemt ${speaker} niet. Op papier is dat niet te zien. Noem de naam in dezelfde alinea of vlak ervoor.`,
  "sentence-long": ({ words, beginning, most }) =>
    `Deze zin heeft ${words} woorden: ‘${beginning} …’. Verwacht: ten hoogste ${most}.`,
  "lesson-sentences-mean": ({ mean, least, most }) =>
    `De zinnen in de lopende tekst van deze les hebben gemiddeld ${decimalBeyond(mean, least, most)} woorden. Verwacht: ${least} tot ${most}.`,
  "lesson-sentences-alike": ({ spread, least }) =>
    `De zinnen van deze les zijn bijna even lang (standaardafwijking ${decimalBeyond(spread, least)}). Verwacht: ten minste ${least}. Wissel lange en korte zinnen af.`,
  "course-sentences-mean": ({ mean, least, most }) =>
    `De zinnen in de lopende tekst van de cursus hebben gemiddeld ${decimalBeyond(mean, least, most)} woorden. Verwacht: ${least} tot ${most}.`,
  "short-sentences-in-row": ({ count, most, words }) =>
    `Hier staan ${count} zinnen van minder dan ${words} woorden na elkaar. Verwacht: ten hoogste ${most}.`,
};
