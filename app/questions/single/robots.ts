import { guessOptions } from "../choices/guess-options";
import type { Single } from "./schema";

export const guesses = ({ options }: Single) => guessOptions(options);
