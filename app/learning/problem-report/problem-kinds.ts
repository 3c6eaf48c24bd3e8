/** The kinds of problems that a reader can report, and the largest length of a report. Pages and message catalogues use this module too. */

export const problemKinds = ["fact", "wording", "key", "technical", "other"] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const maxReportLength = 2000;

export type LessonPlaceKind = "lesson" | "question" | "passage" | "case" | "pre-question" | "recall";
