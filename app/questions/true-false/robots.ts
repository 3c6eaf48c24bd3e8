import { guessOptions } from "../choices/guess-options";
import type { TrueFalse } from "./schema";

/** Robots guess the reason only, because the statement itself has no options. */
export const guesses = ({ reasons }: TrueFalse) => guessOptions(reasons);
