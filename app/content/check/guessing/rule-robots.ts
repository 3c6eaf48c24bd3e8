/** Robots that follow one rule. */
import type { GuessingRobotName } from "../../source/flaws";
import type { NamedOptionRobot, OptionRobot, PartWithOptions } from "./robot";
import { computeShareOfWordsIn, countWordsInList } from "./words";

const rules: Partial<Record<GuessingRobotName, OptionRobot>> = {
  longest: ({ choices }) => choices.map(({ text }) => text.length),
  shortest: ({ choices }) => choices.map(({ text }) => -text.length),
  // Learners see the options in another order. These three look at the habit of the author.
  first: ({ choices }) => choices.map((_choice, at) => -at),
  middle: ({ choices }) => choices.map((_choice, at) => -Math.abs(at - (choices.length - 1) / 2)),
  last: ({ choices }) => choices.map((_choice, at) => at),
  echo: ({ choices, stem }) => choices.map(({ text }) => computeShareOfWordsIn(text, stem)),
  "no-absolutes": (part) => countIn(part, "absolute").map((count) => -count),
  participatory: (part) => countIn(part, "participatory"),
  hedges: (part) => countIn(part, "hedge"),
};

function countIn({ choices, language }: PartWithOptions, list: Parameters<typeof countWordsInList>[1]): number[] {
  return choices.map(({ text }) => countWordsInList(text, list, language));
}

export const ruleRobots: readonly NamedOptionRobot[] = Object.entries(rules).map(([name, robot]) => ({
  name: name as GuessingRobotName,
  forLesson: () => robot,
}));
