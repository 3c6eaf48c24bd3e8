import { formatFullDateTime } from "../../dates";

/** Names of the lesson states in pages, files and reports for trainers. */
export const lessonStates = { open: "Nog niet begonnen", busy: "Bezig", stuck: "Loopt vast", passed: "Geslaagd" };

/** The state of a lesson that a member passed in another edition, which counts. */
export const passedInEdition = (label: string) => `Gehaald in editie ${label}`;

/** Names of the states of a final test, in the same places. */
export const finalTestStates = { ...lessonStates, stuck: "Alle pogingen gebruikt", failed: "Niet gehaald" };

/** When a next attempt at the final test may begin. `from`: null if the learner need not wait for it any more. */
export const nextFinalTest = (from: string | null): string =>
  from === null
    ? "De wachttijd voor een nieuwe is voorbij."
    : `Een nieuwe kan vanaf ${formatFullDateTime(from, "nl")}.`;

interface Score {
  right: number;
  questions: number;
  needed: number;
}

/** The result of a final test, in the same places. */
export const finalTestScore = ({ right, questions, needed }: Score) => `${right} van ${questions}, nodig ${needed}`;
