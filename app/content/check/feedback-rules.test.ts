import { testProblemsOfChangedExample } from "~/../tests/support/example-course";

const one = "01-banden.mdx";

const two = "02-ketting.mdx";
const givesAnswer = (word: string) =>
  `In deze hint staat ‘${word}’, en dat staat alleen in het goede antwoord. Schrijf een hint die het antwoord niet geeft.`;
const unseen =
  "Niemand ziet deze hint, want deze vraag heeft geen tweede poging. Dat geldt voor een open vraag, een vraag met twee antwoorden en de eindtoets. Haal de hint weg.";

testProblemsOfChangedExample([
  [
    "feedback is too short",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt.",
    "01-banden.mdx:55  Deze feedback is te kort (6 tekens). Leg in ten minste 30 tekens uit waarom.",
  ],
  [
    "feedback is given twice",
    one,
    "Klopt. Zo haal je de buitenband van de velg.",
    "Klopt. Hiermee sluit je het gat in het rubber.",
    "01-banden.mdx:55  Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
  ],
  [
    "a hint",
    one,
    "Waar zoek je het lek?",
    "Waar zoek je het lek?\n\n> [?] Waaraan zie je dat er iets uit het gat komt?",
    [],
  ],
  [
    "a hint with a word of the right option alone",
    one,
    "Waar zoek je het lek?",
    "Waar zoek je het lek?\n\n> [?] Wat doet **lucht** onder water?",
    `01-banden.mdx:39  ${givesAnswer("water")}`,
  ],
  [
    "a hint with common words and words of wrong options",
    one,
    "Wat heb je nodig? Er zijn meer antwoorden goed.",
    "Wat heb je nodig? Er zijn meer antwoorden goed.\n\n> [?] Wat doet een ketting, en wat een band?",
    [],
  ],
  [
    "a hint with an answer of a gap, in another spelling",
    two,
    "komt één `druppel`.\n",
    "komt één `druppel`.\n\n> [?] Denk aan een ‘Schálm’ …\n",
    `02-ketting.mdx:50  ${givesAnswer("schalm")}`,
  ],
  [
    "a hint with part of an answer of a gap",
    two,
    "komt één `druppel`.\n",
    "komt één `druppel`.\n\n> [?] Denk aan druppeltjes.\n",
    [],
  ],
  [
    "a hint with the number",
    two,
    "In hoeveel gelijke delen is het geheel verdeeld?",
    "Meer dan 10, minder dan 12,6.",
    `02-ketting.mdx:123  ${givesAnswer("12,6")}`,
  ],
  [
    "a hint in an open question",
    two,
    "waarom je de ketting afveegt.\n",
    "waarom je de ketting afveegt.\n\n> [?] Denk aan de weg.\n",
    `02-ketting.mdx:61  ${unseen}`,
  ],
  [
    "a hint in the text",
    two,
    "Een druppel per schakel is genoeg.",
    "> [?] Een druppel per schakel is genoeg.",
    "02-ketting.mdx:16  Een hint (> [?] …) kan alleen in een vraag.",
  ],
]);
