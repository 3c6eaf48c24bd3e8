import { guessOptions } from "../choices/guess-options";
import type { SingleAnswerQuestion } from "./schema";

export const getGuessableSingleAnswerChoices = ({ options }: SingleAnswerQuestion) => guessOptions(options);
