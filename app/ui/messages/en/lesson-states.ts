import type { finalTestScore as dutch, passedInEdition as dutchPassedInEdition } from "../nl/lesson-states";

export const lessonStates = { open: "Not started yet", busy: "In progress", stuck: "Stuck", passed: "Passed" };

export const passedInEdition: typeof dutchPassedInEdition = (label) => `Passed in edition ${label}`;

export const finalTestStates = { ...lessonStates, stuck: "All attempts used", failed: "Not passed" };

export const finalTestScore: typeof dutch = ({ right, questions, needed }) =>
  `${right} of ${questions}, needed ${needed}`;
