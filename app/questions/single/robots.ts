import { composeChoicesForGuessingRobot } from "../guessing/compose-choices-for-guessing-robot";
import type { SingleChoiceQuestion } from "./schema";

export const getSingleChoiceOptionsForGuessingRobot = ({ options }: SingleChoiceQuestion) =>
  composeChoicesForGuessingRobot(options);
