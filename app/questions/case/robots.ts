import { getGuessableOptions } from "../choices/guessable-options";
import type { CaseQuestion } from "./schema";

export const getGuessableCaseChoices = ({ options }: CaseQuestion) => getGuessableOptions(options);
