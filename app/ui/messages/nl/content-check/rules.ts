/** Texts of the course check about rules of questions and of the course as a whole. */
import type { RuleFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { translateBloomLevel } from "~/questions/bloom";
import { plural } from "../common";
import { decimalBeyond, list } from "./formats";

/** The word for a level; problems of before hold a word themselves. */
const bloom = (level: string) => translateBloomLevel("nl", level);

export const ruleSentences: SentenceForEachFlaw<RuleFlaws> = {
  "feedback-short": ({ length, least }) =>
    `Deze feedback is te kort (${length} tekens). Leg in ten minste ${least} tekens uit waarom.`,
  "feedback-repeated": "Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
  "hint-gives-answer": ({ word }) =>
    `In deze hint staat ‘${word}’, en dat staat alleen in het goede antwoord. Schrijf een hint die het antwoord niet geeft.`,
  "hint-unseen":
    "Niemand ziet deze hint, want deze vraag heeft geen tweede poging. Dat geldt voor een open vraag, een vraag met twee antwoorden en de eindtoets. Haal de hint weg.",
  "option-count": ({ count }) =>
    `De vraag heeft ${plural(count, "antwoord", "antwoorden")}. Verwacht: twee tot vijf, liefst drie.`,
  "five-options": "De vraag heeft vijf antwoorden, en één is goed. Drie is dan meestal genoeg.",
  "all-of-the-above": ({ option }) =>
    `‘${option}’ kan geen antwoord zijn. Schrijf een eigen antwoord, zonder naar de andere te wijzen.`,
  "negative-unmarked": ({ word }) =>
    `In de vraag staat ‘${word}’. Vraag liever naar wat wel zo is, of zet het woord vet: **${word}**.`,
  "right-option-longer": ({ ratio }) =>
    `Het goede antwoord is ${decimalBeyond(ratio, 1.3)} keer zo lang als de foute. Verwacht: ten hoogste 1,3 keer.`,
  "level-above-objective": ({ level, objective, highest }) =>
    `De vraag is op het niveau ${bloom(level)}, maar leerdoel ${objective} is ${bloom(highest)}. Een vraag gaat niet hoger dan haar leerdoel.`,
  "few-places": ({ count, least }) =>
    `De les vraagt iets op ${plural(count, "plek", "plekken")}. Verwacht: ten minste ${least}. Vragen met dezelfde place zijn samen één plek, en een vraag over een eerdere les telt niet.`,
  "enemies-in-first-round": ({ id }) =>
    `Deze vraag en ${id} zijn enemies, maar iedereen krijgt ze samen in de eerste ronde. Maak er één plek van (dezelfde place), of schrijf een andere vraag.`,
  "variant-never-asked": ({ places }) =>
    `Deze variant komt nooit aan de beurt, want hij heeft enemies op ${list(places)}. Zet daar een vraag bij die geen enemy is.`,
  "pre-question-count": ({ count }) => `De les heeft ${count} keer <PreQuestion>. Verwacht: één tot drie.`,
  "little-applied": ({ applied, total, least }) =>
    `${applied} van de ${total} vragen zijn op niveau toepassen of hoger. Verwacht: ten minste ${least} (40 %).`,
};
