import { getGuessableOptions } from "../choices/guessable-options";
import type { TrueFalseQuestion } from "./schema";

/** Robots guess the reason only, because the statement itself has no options. */
export const getGuessableTrueFalseChoices = ({ reasons }: TrueFalseQuestion) => getGuessableOptions(reasons);
