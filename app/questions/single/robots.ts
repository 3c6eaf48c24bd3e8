import { composeGuessableChoices } from "../choices/compose-guessable-choices";
import type { SingleChoiceQuestion } from "./schema";

export const getGuessableSingleChoiceChoices = ({ options }: SingleChoiceQuestion) => composeGuessableChoices(options);
