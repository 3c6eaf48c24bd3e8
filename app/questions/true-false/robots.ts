import { composeChoicesForGuessingRobot } from "../choices/compose-choices-for-guessing-robot";
import type { TrueFalseQuestion } from "./schema";

/** Returns the reasons as choices that a robot can guess. True and false are left out, because they look the same for every statement. */
export const getTrueFalseReasonsForGuessingRobot = ({ reasons }: TrueFalseQuestion) =>
  composeChoicesForGuessingRobot(reasons);
