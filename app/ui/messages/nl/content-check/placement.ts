/** Texts of the course check about tags, headings, pictures and citations. */
import type { PlacementFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const placementSentences: SentenceForEachFlaw<PlacementFlaws> = {
  "box-outside-question": "Een lijst met vakjes kan alleen in een vraag.",
  "hint-outside-question": "Een hint (> [?] …) kan alleen in een vraag.",
  "tag-in-line": ({ tag }) => `<${tag}> hoort op een eigen regel, met een lege regel ervoor en erna.`,
  "tag-not-on-top": ({ tag }) => `<${tag}> hoort op het hoogste niveau, niet in een ander blok.`,
  "tag-outside": ({ tag, parents }) => `<${tag}> hoort in <${parents.join("> of <")}>.`,
  "attribute-missing": ({ tag, attribute }) => `<${tag}> heeft geen ${attribute}.`,
  "case-id": "Het id van een casus heeft kleine letters, cijfers en streepjes.",
  "aside-id": ({ tag }) => `Het id van <${tag}> heeft letters, cijfers en streepjes.`,
  "heading-in-block": "Een kop kan niet in een blok staan.",
  "heading-depth": "Gebruik ## voor een kop in een les, en ### voor een kop eronder.",
  "picture-outside-figure": "Een plaatje hoort in <Figure>.",
  "picture-undescribed": "Dit plaatje heeft geen tekst voor wie het niet ziet. Schrijf ![wat je ziet](media/…).",
  "picture-name": "Een plaatje staat in media/ en eindigt op .png, .jpg, .webp, .avif of .gif.",
  "case-shape": "Een casus is een verhaal met daarna een lijst met cijfers om over na te denken.",
  "case-after-questions": "Na de vragen van een casus kan alleen <Guidance> komen.",
  "case-too-much": "Dit stuk staat te veel in de casus. Na <Guidance> komt niets meer.",
  "aside-start": ({ tag }) => `<${tag}> begint met een vraag in één alinea.`,
  "aside-second": ({ tag, listAllowed }) =>
    `Dit stuk zou wegvallen. <${tag}> heeft één alinea${listAllowed ? " en misschien een lijst" : ""}.`,
  "aside-too-much": ({ tag }) => `Dit stuk zou wegvallen. Het staat te veel in <${tag}>.`,
  "aside-choice":
    "Een keuze is één regel gewone tekst, zonder opmaak. Eronder kan één alinea staan met > ervoor: wat de les erover zegt.",
  "aside-one-choice": "Hier staat één keuze. Schrijf er minstens twee, of haal de lijst weg.",
  "aside-answer-missing":
    "Bij deze keuze ontbreekt wat de les erover zegt. Zet eronder een regel met > ervoor, twee spaties ingesprongen.",
  "aside-answer-unseen":
    'Niemand ziet dit antwoord. Zet bij <PreQuestion> het stuk waar het terugkomt: passage="…", met het anker van een kop of het id van een casus.',
  "pool-holds-other": "In final-test/ staan alleen vragen en de casussen waar ze over gaan.",
  "pool-case-shape":
    "Een casus in de eindtoets is een verhaal: alinea's, lijsten of tabellen, zonder koppen of vragen.",
  "term-in-block": "<Term> hoort in een zin en kan niet alleen op een regel staan.",
  "term-not-plain": "In <Term> staat alleen gewone tekst.",
  "term-unknown": ({ term }) => `Het begrip ‘${term}’ staat niet in glossary.yaml.`,
  "citation-form": ({ written }) =>
    `De bron ${written} is niet goed geschreven. Schrijf [@sleutel], [@een; @twee] of [@sleutel: wie de bron aanhaalt].`,
};
