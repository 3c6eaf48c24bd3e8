import { composeChoicesForGuessingRobot } from "../guessing/compose-choices-for-guessing-robot";
import type { CaseQuestion } from "./schema";

export const getCaseChoicesForGuessingRobot = ({ options }: CaseQuestion) => composeChoicesForGuessingRobot(options);
