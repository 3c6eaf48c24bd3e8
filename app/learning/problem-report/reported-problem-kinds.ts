/** The kinds of problems that a reader can report, and the largest length of a report. Pages and message catalogues use this module too. */

export const reportedProblemKinds = ["fact", "wording", "key", "technical", "other"] as const;
export type ReportedProblemKind = (typeof reportedProblemKinds)[number];

export const maxProblemReportLength = 2000;

export type ProblemReportPlaceKind = "lesson" | "question" | "passage" | "case" | "pre-question" | "recall";
