import { composeGuessableChoices } from "../choices/compose-guessable-choices";
import type { CaseQuestion } from "./schema";

export const getGuessableCaseChoices = ({ options }: CaseQuestion) => composeGuessableChoices(options);
