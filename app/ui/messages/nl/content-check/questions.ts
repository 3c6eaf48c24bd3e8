/** Texts of the course check about questions. */
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import type { QuestionFlawDataByCode } from "~/questions/flaws";

const attributes: Record<string, string> = {
  id: "letters, cijfers en streepjes, zoals L3-1",
  objective: "het id van een leerdoel",
  sources: "sleutels van bronnen, met spaties ertussen, of none",
  source: "nummers van passages uit dossier/, met spaties ertussen, of none",
  passage: "het anker van een kop in deze les, of het id van een casus",
  facility: "een getal van 0 tot en met 1",
  enemies: "id's van vragen, met spaties ertussen",
};

/** What a tag with one block contains. */
const tagShapes: Record<string, string> = {
  Rubric: "een tabel met punten en criterium",
  Pitfalls: "een lijst met feedback onder elke regel",
};
const tagShape = (tag: string) => tagShapes[tag] ?? "één stuk";

/** @param expected what a question of this kind contains */
const tooMuch = (expected: string) => `Dit stuk hoort niet in deze vraag en zou wegvallen. Verwacht: ${expected}.`;

export const questionSentences: SentenceForEachFlaw<QuestionFlawDataByCode> = {
  "question-attribute": ({ attribute, choices }) =>
    `In deze vraag ontbreekt ${attribute}, of het klopt niet. Verwacht: ${choices.length > 0 ? choices.join(", ") : (attributes[attribute] ?? "tekst")}.`,
  "attribute-of-other-kind": ({ attribute, kinds }) =>
    `${attribute} hoort alleen bij een vraag van het type ${kinds.join(" of ")}.`,
  "stem-missing": "De vraag zelf ontbreekt. Begin met een alinea.",
  "text-missing": "Hier staat geen tekst.",
  "text-twice": ({ text }) => `Hier staat twee keer dezelfde tekst: ‘${text}’.`,
  "option-not-plain": "Een begrip, bron of link kan niet in een antwoord. Zet die in de vraag of in de feedback.",
  "hint-misplaced":
    "Hier staat een hint op de verkeerde plek. Een vraag heeft er ten hoogste één: > [?] …, direct na de vraag en voor de antwoorden, met een lege regel eronder.",
  "hint-empty": "Na [?] staat geen hint. Schrijf een vraag of een plek om te kijken.",
  "hint-paragraphs":
    "Schrijf een hint in één alinea. De rest zou wegvallen. Is dit feedback? Zet er dan een lege regel voor.",
  "feedback-missing":
    "Hier ontbreekt feedback. Zet eronder een regel met > ervoor, twee spaties ingesprongen (bij een cijfer drie).",
  "feedback-paragraphs": "Schrijf feedback in één alinea. De rest zou wegvallen.",
  "option-too-much": "Dit stuk staat te veel bij dit antwoord en zou wegvallen. Klopt het inspringen?",
  "box-not-here": "Hier hoort geen vakje. Haal [ ] of [x] weg.",
  "box-missing": "Deze regel heeft geen vakje. Begin met - [x] of - [ ], met één spatie tussen de haken.",
  "misconception-of-right": "Een goed antwoord heeft geen misvatting. Haal [!…] weg.",
  "options-missing": "De antwoorden ontbreken. Zet ze in een lijst met - [x] en - [ ].",
  "right-option-missing": ({ exactlyOne }) =>
    `De vraag heeft geen goed antwoord. Zet ${exactlyOne ? "precies één" : "ten minste één"} [x].`,
  "right-options-many": ({ count }) => `De vraag heeft ${count} goede antwoorden. Zet precies één [x].`,
  "wrong-option-missing": "Alle antwoorden zijn goed. Zet ten minste één [ ].",
  "rubric-row": "Deze regel klopt niet. Verwacht: twee vakken, een aantal punten en een criterium.",
  "rubric-empty": "De tabel in <Rubric> is leeg.",
  "tag-without": ({ tag }) => `Verwacht: ${tagShape(tag)}.`,
  "tag-too-much": ({ tag }) => `Dit stuk staat hier te veel en zou wegvallen. Verwacht: ${tagShape(tag)}.`,

  "too-much-in-single": tooMuch("een vraag en één lijst met vakjes"),
  "too-much-in-case": tooMuch("een vraag, één lijst met vakjes en misschien een <Rubric>"),
  "too-much-in-multiple": tooMuch("een vraag en één lijst met vakjes"),
  "too-much-in-true-false": tooMuch("een stelling, feedback met > ervoor en één lijst met redenen"),
  "too-much-in-match": tooMuch("een vraag en één tabel"),
  "too-much-in-sort": tooMuch("een vraag en groepen met ###, elk met één lijst"),
  "too-much-in-order": tooMuch("een vraag en één lijst met cijfers"),
  "too-much-in-cloze": tooMuch("een tekst met gaten en één lijst met cijfers"),
  "too-much-in-short": tooMuch("een vraag, <Rubric>, <Model> en misschien <Pitfalls>"),

  "gap-missing": "De tekst heeft geen gat. Zet het woord tussen `backticks`.",
  "gap-feedback-list": "De feedback ontbreekt. Zet onder de tekst een lijst met cijfers: één regel per gat.",
  "gap-in-markup": "Een gat kan niet in vette of schuine tekst staan.",
  "gap-empty": "Dit gat heeft een leeg antwoord. Schrijf `woord` of `woord|ander woord`.",
  "gap-count": ({ gaps, items }) =>
    `De tekst en de lijst passen niet bij elkaar (gaten: ${gaps}, regels: ${items}). Verwacht: één regel per gat.`,
  "gap-without-feedback": "Hier ontbreekt de feedback bij dit gat.",
  "gap-wrong-list": "Dit stuk zou wegvallen. Verwacht: een lijst met bekende foute antwoorden.",
  "gap-too-much": "Dit stuk zou wegvallen. Klopt het inspringen?",
  "gap-wrong-is-right": ({ text }) => `‘${text}’ is ook een goed antwoord van dit gat.`,
  "gap-answers-equal": ({ first, second }) =>
    `‘${first}’ en ‘${second}’ tellen als hetzelfde antwoord. Laat er één weg.`,

  "pairs-missing": "De tabel ontbreekt. Verwacht: begrip, past bij en feedback.",
  "pair-cells": ({ cells }) => `Deze regel heeft ${cells} vakken. Verwacht: drie, gescheiden door |.`,
  "pair-feedback": "Hier ontbreekt feedback in het derde vak.",
  "few-pairs": "Er zijn te weinig paren. Verwacht: ten minste twee.",

  "category-heading": "Een groep begint met ### en een naam.",
  "cards-missing": "Deze groep heeft geen kaarten. Zet eronder een lijst.",
  "few-categories": "Er zijn te weinig groepen. Verwacht: ten minste twee koppen met ###.",

  "steps-missing": "De stappen ontbreken. Zet ze in een lijst met cijfers, in de goede volgorde.",
  "few-steps": "Er zijn te weinig stappen. Verwacht: ten minste drie.",

  "rubric-missing": "De beoordeling ontbreekt. Zet een tabel in <Rubric>.",
  "model-missing": "Een voorbeeld van een goed antwoord ontbreekt. Zet het in <Model>.",
  "model-not-paragraphs": "In <Model> staan alleen alinea's.",

  "number-attribute": ({ attribute }) =>
    `Hier ontbreekt ${attribute}, of het is geen getal. Zet bijvoorbeeld ${attribute}="12,5", zonder eenheid.`,
  "number-tolerance": "De tolerance kan niet onder nul liggen.",
  "number-unit": ({ unit }) =>
    `Een getal met ‘${unit}’ is niet als getal met eenheid te lezen. Verwacht: een letter of een teken als % of €, en alleen cijfers meteen na een letter, zoals m2.`,
  "number-wrong-unreadable": ({ text }) =>
    `‘${text}’ is geen getal. Zet hier een getal dat vaak fout wordt ingevuld, zonder eenheid.`,
  "number-wrong-is-right": ({ text }) => `‘${text}’ is ook een goed antwoord van deze vraag.`,
  "number-wrong-twice": ({ text }) => `‘${text}’ staat er twee keer.`,
  "too-much-in-number": tooMuch("een vraag, feedback met > ervoor en misschien één lijst met foute getallen"),
  "statement-answer": 'Hier ontbreekt of de stelling waar is. Zet answer="true" of answer="false".',
};
