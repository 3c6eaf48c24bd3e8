import { getGuessableOptions } from "../choices/guessable-options";
import type { SingleAnswerQuestion } from "./schema";

export const getGuessableSingleAnswerChoices = ({ options }: SingleAnswerQuestion) => getGuessableOptions(options);
