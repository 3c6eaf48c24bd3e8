/** Texts of item analysis. */
import type { LessonFigureName, QuestionFigureName, QuestionStatisticsRemark } from "~/analysis/statistics/figures";
import type { QuestionQualityVerdict } from "~/analysis/statistics/question-quality-verdict";

const verdicts: Record<QuestionQualityVerdict, string> = {
  "too-few": "Te weinig gegevens voor een oordeel.",
  look: "Kijk deze vraag na. Wie de rest goed doet, heeft deze vaak fout.",
  weak: "Deze vraag onderscheidt niet. Wie meer weet, scoort hier nauwelijks beter.",
  acceptable: "Deze vraag onderscheidt redelijk.",
  good: "Deze vraag onderscheidt goed. Wie meer weet, heeft hem vaker goed.",
  even: "Iedereen scoorde hier gelijk. De vraag onderscheidt dus niet.",
};

const remarks: Record<QuestionStatisticsRemark, string> = {
  dubious: "De vraag meet iets anders dan de andere vragen.",
  "very-hard": "Minder dan drie op de tien hebben hem goed.",
  "very-easy": "Bijna iedereen heeft hem goed.",
  "idle-option": "Een fout antwoord wordt bijna nooit gekozen.",
};

const figures: Record<QuestionFigureName, string> = {
  facility: "Deel van de punten",
  sd: "Spreiding (standaarddeviatie)",
  discrimination: "Onderscheid (item-restcorrelatie × 100)",
  efficiency: "Onderscheid, als deel van wat kan",
  effectiveWeight: "Gewicht in de ronde",
};

const testFigures: Record<LessonFigureName, string> = {
  mean: "Gemiddelde",
  median: "Mediaan",
  sd: "Spreiding (standaarddeviatie)",
  skewness: "Scheefheid",
  kurtosis: "Gepiektheid (kurtosis)",
  consistency: "Samenhang (interne consistentie)",
  errorRatio: "Foutverhouding",
  standardError: "Meetfout (standaardfout)",
};

export const analysis = {
  title: "Wat begrijpen ze niet?",
  lead: "Je ziet hoe de groep de eerste ronde van elke les maakte.",
  about:
    "Alleen de eerste volledige ronde van elke deelnemer telt. Latere rondes zeggen minder: dan is de uitleg al gelezen. Vragen die alleen in latere rondes komen, hebben eigen cijfers.",
  aboutMarking:
    "Was een sleutel fout? Dan kijken we de antwoorden opnieuw na, en tellen de nieuwe punten. De antwoorden van verwijderde accounts zijn anoniem. Die kijken we niet opnieuw na.",
  /** The links that show another edition, and the name of each. */
  editions: "Kies een editie",
  edition: (label: string): string => `editie ${label}`,
  lesson: (number: number, title: string): string => `Les ${number}: ${title}`,
  mean: (mean: string, questions: number): string => `Gemiddeld ${mean} van ${questions} vragen goed.`,
  n: (n: number, rounds: "first" | "later"): string => {
    if (rounds === "later") return n === 1 ? "1 antwoord, uit latere rondes" : `${n} antwoorden, uit latere rondes`;
    return n === 1 ? "1 eerste ronde" : `${n} eerste rondes`;
  },
  fewN: (n: number): string => `Minder dan ${n} eerste rondes: we laten nog niets zien.`,
  toLook: (n: number): string => (n === 1 ? "1 vraag om na te kijken" : `${n} vragen om na te kijken`),
  noneToLook: "Geen vragen om na te kijken.",
  open: "Bekijk de vragen",
  scale: "Deel van de vragen goed",
  verdicts,
  remarks,
  basis: {
    population: "Dit oordeel gaat over je groep.",
    all: "Je groep is te klein voor een oordeel. Dit gaat over iedereen die de cursus doet.",
  },
  lookAt: "Waar je op let:",
  lookAtList: [
    "Klopt het goede antwoord?",
    "Zijn er twee antwoorden te verdedigen?",
    "Kun je de vraag op twee manieren lezen?",
  ],
  question: (number: number): string => `Vraag ${number}`,
  laterVariant: (number: number, variant: number): string => `Vraag ${number}, variant ${variant}`,
  aboutVariants:
    "Een variant komt alleen in latere rondes. Van ieder telt het eerste antwoord. Een oordeel geven we niet, want dan is de uitleg al gelezen.",
  noVerdict: "Alleen in latere rondes, dus zonder oordeel.",
  cohort: "Je groep",
  all: "Iedereen",
  right: (share: string): string => `${share} van de punten`,
  unknown: "nog niet bekend",
  figuresTitle: "De cijfers",
  figure: "Cijfer",
  figures,
  testFigures,
  interval: (low: string, high: string): string => `${low} tot ${high}`,
  intervalNote: "Tussen haakjes staat waar het echte cijfer waarschijnlijk ligt (95 %).",
  noFigure: "niet te bepalen",
  options: "Wat mensen kiezen",
  /** `n`: how many rounds or answers, as the function `n` writes it. */
  optionsNote: (n: string): string =>
    `Dit gaat over iedereen (${n}), niet over je groep. Wat een deelnemer koos, blijft van de deelnemer.`,
  option: "Antwoord",
  share: "Gekozen",
  correct: "goed",
  misconception: (name: string): string => `Misvatting: ${name}`,
  fewChose: "minder dan 5 mensen",
  idle: "bijna nooit gekozen",
  round: "De ronde als geheel",
  updated: (at: string): string => `De cijfers over iedereen zijn van ${at}.`,
  noAll: "De cijfers over iedereen komen vannacht.",
  back: "Alle lessen",
  read: "Lees deze les",
  readNote: "Zo staat de les in deze editie. Vragen om te beantwoorden staan hier niet.",
  readQuestions: "Bekijk de vragen van deze les",
};
