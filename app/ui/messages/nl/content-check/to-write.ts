/** Texts of the course check about what is still to write in a course that was made of a dossier. */
import type { ToWriteFlaws } from "~/content/draft/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { plural } from "../common";

const count = (questions: number, pieces: number) =>
  `${plural(questions, "concept-vraag", "concept-vragen")} en ${plural(pieces, "stuk", "stukken")} ${questions + pieces === 1 ? "is" : "zijn"} nog te schrijven`;

export const toWriteSentences: SentenceForEachFlaw<ToWriteFlaws> = {
  "question-is-draft": ({ rule, feedback, hint }) => {
    const left = [
      ...(feedback > 0 ? [`uitleg bij ${plural(feedback, "antwoord", "antwoorden")}`] : []),
      ...(hint ? [] : ["een hint, als die past"]),
    ];
    const made = rule === "" ? "" : `, gemaakt met de regel ${rule}`;
    return `Deze vraag is een concept${made}. Kijk of zij klopt.${left.length > 0 ? ` Schrijf nog: ${left.join(" en ")}.` : ""} Haal daarna draft weg.`;
  },
  "piece-to-write": ({ passages }) =>
    `Dit stuk is nog te schrijven${passages === "" ? "" : `, over ${passages}`}. Schrijf het in eigen woorden, en haal <ToWrite> weg.`,
  "text-to-write": "Deze tekst is nog te schrijven. Haal [schrijf] weg als hij klaar is.",
  "course-to-write": ({ questions, pieces }) =>
    `${count(questions, pieces)}. Lezers zien deze cursus pas als alles er staat. npm run content:check noemt elke plek.`,
};

export const toWriteReport = {
  mark: "nog te schrijven",
  count,
};
