/**
 * The kinds of problems that a reader can report, the largest length of a report, and the steps of an administrator with it. Pages and
 * message catalogues use this module too.
 */

export const reportedProblemKinds = ["fact", "wording", "key", "technical", "other"] as const;
export type ReportedProblemKind = (typeof reportedProblemKinds)[number];

export const maxProblemReportLength = 2000;

/** A step that an administrator can take with a report, as it is stored. */
export type ProblemReportStep = "seen" | "answered" | "closed" | "reopened";

export type ProblemReportPlaceKind = "lesson" | "question" | "passage" | "case" | "pre-question" | "recall" | "task";
