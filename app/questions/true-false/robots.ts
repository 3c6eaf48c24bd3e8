import { composeChoicesForGuessingRobot } from "../guessing/compose-choices-for-guessing-robot";
import type { TrueFalseQuestion } from "./schema";

/** Returns the reasons as choices, and the statement apart, because true and false look the same for every statement. */
export const getTrueFalsePartsForGuessingRobot = ({ answer, reasons }: TrueFalseQuestion) => [
  ...composeChoicesForGuessingRobot(reasons),
  { form: "statement" as const, answer },
];
