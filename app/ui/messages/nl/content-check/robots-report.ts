/** Texts of npm run content:robots. */
import type { GuessingRobotName } from "~/content/source/flaws";
import { percent } from "./formats";

/** The groups of questions that robots guess, by their form or kind. */
const groups: Record<string, string> = {
  "": "één goed antwoord",
  statement: "stellingen",
  multiple: "meer goede antwoorden",
  match: "koppelen",
  sort: "sorteren",
  number: "getallen",
};

/** The robots by what they look at. */
const names: Record<GuessingRobotName, string> = {
  longest: "langste antwoord",
  shortest: "kortste antwoord",
  first: "eerste antwoord",
  middle: "middelste antwoord",
  last: "laatste antwoord",
  echo: "woorden uit de vraag",
  "no-absolutes": "zonder altijd of alleen",
  participatory: "woorden als samen",
  hedges: "woorden als kan of soms",
  bayes: "woorden uit andere lessen",
  logit: "vorm uit andere lessen",
  "bayes-from-practice": "woorden uit het oefenen",
  "logit-from-practice": "vorm uit het oefenen",
  "always-true": "steeds waar",
  "always-false": "steeds niet waar",
  "shared-words": "wat een woord deelt",
  "copied-number": "getal uit de vraag",
};

export const robotsReport = {
  names,
  group: (pool: "practice" | "final", group: string) =>
    `${pool === "final" ? "eindtoets" : "oefenvragen"}, ${groups[group] ?? group}`,
  columns: ["robot kiest op", "goed", "aantal", "gokken", "grens", "ondergrens", ""],
  percent,
  verdicts: { fine: "in orde", over: "hoog, maar dat kan toeval zijn", fails: "te goed:" },
  nothing: "Er zijn geen vragen gevonden om te raden.",
  incomplete: (folder: string) => `niet alles in ${folder} is te lezen. Kijk eerst met npm run content:check.`,
};
