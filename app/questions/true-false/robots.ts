import { composeGuessableChoices } from "../choices/compose-guessable-choices";
import type { TrueFalseQuestion } from "./schema";

/** Returns the reasons as choices that a robot can guess. True and false are left out, because they look the same for every statement. */
export const getGuessableTrueFalseChoices = ({ reasons }: TrueFalseQuestion) => composeGuessableChoices(reasons);
