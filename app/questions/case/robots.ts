import { guessOptions } from "../choices/guess-options";
import type { CaseQuestion } from "./schema";

export const getGuessableCaseChoices = ({ options }: CaseQuestion) => guessOptions(options);
