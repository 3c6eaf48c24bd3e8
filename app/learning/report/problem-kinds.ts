/** What a report of a problem may be about, and how long it may be. Pages and catalogues know it too. */

export const problemKinds = ["fact", "wording", "key", "technical", "other"] as const;
export type ProblemKind = (typeof problemKinds)[number];

export const longestReport = 2000;

export type PlaceKind = "lesson" | "question" | "passage" | "case" | "pre-question" | "recall";
