import type { AttemptPolicy } from "../attempt/policy";

/** Rounds of a lesson. */
export const practice = {
  kind: "practice",
  countsFor: ["lesson", "certificate"],
  statistics: ["standing", "questions", "choices"],
} as const satisfies AttemptPolicy;
