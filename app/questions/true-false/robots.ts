import { guessOptions } from "../choices/guess-options";
import type { TrueFalse } from "./schema";

/** The statement itself has no words to go by; its reasons have. */
export const guesses = ({ reasons }: TrueFalse) => guessOptions(reasons);
