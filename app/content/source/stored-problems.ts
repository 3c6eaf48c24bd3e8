/** Stored problems. Another version of this site may have stored them. */
import { z } from "zod";
import type { CourseProblem } from "./problem";

const place = { file: z.string(), line: z.number() };
const inWords = z.strictObject({ ...place, message: z.string() });
const inCode = z.looseObject({ ...place, code: z.string() });

export const storedProblemSchema = z.union([
  inWords.transform(
    ({ message, ...rest }): CourseProblem => ({ ...rest, code: "as-written", data: { text: message } }),
  ),
  // A code that this version does not know has its own sentence in the catalogue.
  inCode.transform((problem) => problem as unknown as CourseProblem),
]);
