/** Texts of npm run content:robots. */
import type { GuessingRobotName } from "~/content/source/flaws";
import type { Messages } from "../../nl";
import { percent } from "./formats";

/** The groups of questions that robots guess, by their form or kind. */
const groups: Record<string, string> = {
  "": "one right answer",
  statement: "statements",
  multiple: "several right answers",
  match: "matching",
  sort: "sorting",
  number: "numbers",
};

/** The robots by what they look at. */
const names: Record<GuessingRobotName, string> = {
  longest: "longest answer",
  shortest: "shortest answer",
  first: "first answer",
  middle: "middle answer",
  last: "last answer",
  echo: "words of the question",
  "no-absolutes": "without always or only",
  participatory: "words such as together",
  hedges: "words such as can",
  bayes: "words of other lessons",
  logit: "form of other lessons",
  "bayes-from-practice": "words of practice",
  "logit-from-practice": "form of practice",
  "always-true": "always true",
  "always-false": "always false",
  "shared-words": "what shares a word",
  "copied-number": "number of the question",
};

export const robotsReport: Messages["contentCheck"]["robots"] = {
  names,
  group: (pool, group) => `${pool === "final" ? "final test" : "practice"}, ${groups[group] ?? group}`,
  columns: ["robot goes by", "right", "count", "chance", "limit", "lower end", ""],
  percent,
  verdicts: { fine: "fine", over: "high, but that may be chance", fails: "too good:" },
  nothing: "No questions were found to guess.",
  incomplete: (folder) => `not everything in ${folder} can be read. First use npm run content:check.`,
};
