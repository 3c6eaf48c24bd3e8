import { formatFullDateTime } from "../../dates";
import type {
  finalTestScore as dutch,
  nextFinalTest as dutchNextFinalTest,
  passedInEdition as dutchPassedInEdition,
} from "../nl/lesson-states";

export const lessonStates = { open: "Not started yet", busy: "In progress", stuck: "Stuck", passed: "Passed" };

export const passedInEdition: typeof dutchPassedInEdition = (label) => `Passed in edition ${label}`;

export const finalTestStates = { ...lessonStates, stuck: "All attempts used", failed: "Not passed" };

export const nextFinalTest: typeof dutchNextFinalTest = (from) =>
  from === null
    ? "The waiting time for another one is over."
    : `Another one can begin from ${formatFullDateTime(from, "en")}.`;

export const finalTestScore: typeof dutch = ({ right, questions, needed }) =>
  `${right} of ${questions}, needed ${needed}`;
