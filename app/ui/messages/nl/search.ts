/** Texts of the page that searches, and of the way back to it. */
import { joinWithAnd, plural } from "./common";

const quoted = (question: string) => `‘${question}’`;

export const search = {
  title: "Zoeken",
  pageTitle: (question: string) => (question === "" ? "Zoeken" : `Zoeken: ${question}`),
  label: "Zoek in lessen, begrippen en bronnen",
  labelWithNotes: "Zoek in lessen, begrippen, bronnen en je notities",
  submit: "Zoek",
  intro: "Typ een woord of een paar woorden. Je zoekt in alle lessen, begrippen en bronnen.",
  introWithNotes:
    "Typ een woord of een paar woorden. Je zoekt in alle lessen, begrippen en bronnen, en in je eigen notities.",
  times: (total: number) => plural(total, "plek", "plekken"),
  quoted: (question: string) => `met ${quoted(question)}`,
  /** As `quoted`, if not everything that was typed stands there. */
  like: (question: string) => `met iets zoals ${quoted(question)}`,
  /** Why. `words`: what was found; empty if it can't be named. */
  foundInstead: (words: string[]) =>
    `We zoeken ook andere vormen van een woord.${words.length > 0 ? ` Zo vonden we ${joinWithAnd(words.map(quoted))}.` : ""}`,
  counts: {
    terms: (total: number) => plural(total, "begrip", "begrippen"),
    passages: (total: number) => `${total} in lessen`,
    notes: (total: number) => plural(total, "notitie", "notities"),
    sources: (total: number) => plural(total, "bron", "bronnen"),
  },
  termTitle: (total: number): string => (total === 1 ? "Begrip" : "Begrippen"),
  titles: { passages: "In de lessen", notes: "Jouw notities", sources: "Bronnen" },
  place: (lesson: number, piece: number | null) =>
    piece === null ? `Les ${lesson}, begin` : `Les ${lesson}, stuk ${piece}`,
  usedIn: (lesson: number) => `Je leest erover in les ${lesson}`,
  inGlossary: "Naar alle begrippen",
  onlyYou: "Alleen jij ziet dit",
  noteAt: { before: "Bij ‘", after: "’" },
  noteGone: "Bij een plek die er niet meer is",
  sourceOf: (lesson: number) => `Bron bij les ${lesson}`,
  source: "Bron",
  more: {
    terms: (total: number) => `Alle ${total} begrippen`,
    passages: (total: number) => `Alle ${total} plekken in de lessen`,
    notes: (total: number) => `Alle ${total} notities`,
    sources: (total: number) => `Alle ${total} bronnen`,
  },
  tooMany: (shown: number, total: number) =>
    `Dit zijn de eerste ${shown} van ${total}. Typ er een woord bij om er minder te krijgen.`,
  onlySearched: (words: string) => `Je typte meer dan we kunnen zoeken. We zochten alleen naar ${quoted(words)}.`,
  nothing: (question: string) => `Niets gevonden voor ${quoted(question)}.`,
  tooCommon: (question: string) =>
    `Naar ${quoted(question)} zoeken we niet, want dat staat in bijna elke tekst. Typ een ander woord.`,
  meant: "Bedoel je",
  /** After that question. */
  notByItself: "Een ander woord zoeken we pas als jij het kiest.",
  inNotes: {
    before: "Staat het in je notities? Zoek ",
    link: "alleen daar",
    after: ", ook als je een tikfout maakte.",
  },
  glossary: { before: "Of kijk in ", link: "alle begrippen", after: ", van A tot Z." },
  glossaries: "Of kijk in alle begrippen van een cursus:",
  back: (question: string) => `Terug naar je vraag ${quoted(question)}`,
};
