/** The sentences that a draft course is written with. An author replaces them. */
import type { DraftTexts } from "~/content/draft/write/draft-texts";

export const draftCourse: DraftTexts = {
  piece: "Schrijf dit stuk in eigen woorden, en noem de bron.",
  terms: "Leg in elk geval uit:",
  passages: "Zo beginnen de passages:",
  lesson: "Deze les heeft nog een tot drie vragen vooraf nodig (PreQuestion), en vragen waarin iemand de stof toepast.",
  pieceTitle: (number) => `Stuk ${number}`,
  feedback: {
    right: "Waarom klopt dit?",
    wrong: "Waarom klopt dit niet?",
    part: "Waarom is dit zo?",
  },
  pairColumns: ["Links", "Rechts", "Uitleg"],
  course: {
    audience: "Voor wie is deze cursus?",
    summary: "Waar gaat deze cursus over, in één zin?",
    description: "Wat leert iemand hier, en hoe?",
    provider: "Wie biedt de cursus aan?",
    objective: "Wat kan iemand na deze cursus?",
    passMark: "Hoe is deze grens gekozen?",
  },
  disclaimer: (title) => `Deze cursus is gemaakt op basis van “${title}”. Zeg erbij wie hem niet maakte.`,
  definition: (term, passage) => `Wat betekent “${term}” in deze bron? Zie ${passage}.`,
  definitionInSource: (sentence) => `De bron zegt: ${sentence}`,
  readNote: "Wat las je van deze bron?",
  citedOnly: "Alleen genoemd in de bron, niet gelezen.",
  titleUnknown: "De titel staat niet in de bron. Zoek hem op, of haal dit werk weg.",
};
