/** Texts of a learner's own notes: at a passage in a lesson, and on the page and in the file with all of them. */
import type { OwnNoteKind } from "~/learning/notes/own-notes";
import { numberWord, plural } from "./common";

const kinds: Record<OwnNoteKind, string> = {
  passage: "Notitie bij een stuk",
  recall: "Extra terugblik",
  task: "Opdracht voor jouw buurt",
  question: "Jouw antwoord op een open vraag",
};

/** Links to the place in the lesson. */
const to: Record<OwnNoteKind, string> = {
  passage: "Naar dit stuk in de les",
  recall: "Naar deze vraag in de les",
  task: "Naar deze opdracht in de les",
  question: "Naar deze vraag in de les",
};

/** What is said of a place that the learner's edition does not have any more. */
const gone: Record<OwnNoteKind, string> = {
  passage: "Dit stuk staat niet meer in de les. Je notitie blijft.",
  recall: "Deze vraag staat niet meer in de les. Je tekst blijft.",
  task: "Deze opdracht staat niet meer in de les. Je tekst blijft.",
  question: "Deze vraag staat niet meer in de les. Je antwoord blijft.",
};

const lessonGone = "Een les die er niet meer is";
const lessonIsGone = "staat niet meer in je editie";

function lessonHeading(named: { number: number; title: string } | null, isGone: boolean): string {
  if (!named) return lessonGone;
  return `Les ${named.number}: ${named.title}${isGone ? ` (${lessonIsGone})` : ""}`;
}

export const ownNotes = {
  title: "Mijn notities",
  lead: "Hier staat bij elkaar wat je zelf opschreef in je cursussen. Alleen jij ziet dit. Een trainer ziet het nooit.",
  warning: "Schrijf niet over cliënten of bewoners met hun naam.",
  onlyYou: "Alleen jij ziet dit. Een trainer ziet het nooit.",
  atPassage: "Notitie bij dit stuk",
  noted: "notitie",
  written: "je schreef iets",
  text: "Jouw notitie",
  all: "Al mijn notities",
  kinds,
  to,
  gone,
  lessonGone,
  lessonIsGone,
  lessonHeading,
  search: "Zoek in je notities",
  submit: "Zoek",
  found: (n: number, search: string) =>
    n === 0 ? `Niets gevonden voor ‘${search}’.` : `${plural(n, "tekst", "teksten")} met ‘${search}’.`,
  showAll: "Toon alles",
  none: "Je schreef nog niets op. In een les kun je bij elk stuk een notitie maken. Die vind je hier terug.",
  toCourses: "Naar de cursussen",
  paper: "Je kunt deze pagina afdrukken met de printfunctie van je browser. Op papier staat alleen wat je schreef.",
  file: "Download als Markdown",
  name: "Naam",
  date: "Datum",
  /** `tasks`: how many tasks of a course have no text yet. */
  withoutText: (tasks: number): string =>
    tasks === 1 ? "Nog één opdracht zonder tekst" : `Nog ${numberWord(tasks)} opdrachten zonder tekst`,
  task: "De opdracht",
  change: "Deze tekst wijzigen of wissen",
  changed: "Jouw tekst",
  emptyDeletes: "Maak je het veld leeg? Dan is de tekst na het bewaren weg.",
};
