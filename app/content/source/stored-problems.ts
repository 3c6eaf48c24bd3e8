/** Problems as a database or a file kept them: perhaps by another version of this site. */
import { z } from "zod";
import type { Problem } from "./problem";

const place = { file: z.string(), line: z.number() };
const inWords = z.strictObject({ ...place, message: z.string() });
const inCode = z.looseObject({ ...place, code: z.string() });

export const storedProblemSchema = z.union([
  inWords.transform(({ message, ...rest }): Problem => ({ ...rest, code: "as-written", data: { text: message } })),
  // A code that this version doesn't know gets a sentence of its own where it is shown.
  inCode.transform((problem) => problem as unknown as Problem),
]);
