/** The schema of problems in the database. An older or newer version of this site may have stored them. */
import { z } from "zod";
import type { CourseProblem } from "./problem";

const place = { file: z.string(), line: z.number() };
const inWords = z.strictObject({ ...place, message: z.string() });
const inCode = z.looseObject({ ...place, code: z.string() });

export const storedCourseProblemSchema = z.union([
  inWords.transform(
    ({ message, ...rest }): CourseProblem => ({ ...rest, code: "as-written", data: { text: message } }),
  ),
  // If this version does not know the flaw code, the message catalogue has a general sentence for it.
  inCode.transform((problem) => problem as unknown as CourseProblem),
]);
