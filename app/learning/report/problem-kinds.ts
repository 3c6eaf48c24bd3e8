/** What a problem report may be about, and its longest text. Pages and catalogues use it too. */

export const problemKinds = ["fact", "wording", "key", "technical", "other"] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const maxReportLength = 2000;

export type LessonPlaceKind = "lesson" | "question" | "passage" | "case" | "pre-question" | "recall";
