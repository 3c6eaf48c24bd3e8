import { guessOptions } from "../choices/guess-options";
import type { CaseQuestion } from "./schema";

export const guesses = ({ options }: CaseQuestion) => guessOptions(options);
