/** The schema of a rubric: the criteria of a good answer and their points, by which learners judge their own answer. */
import { z } from "zod";

export const rubricSchema = z.array(z.strictObject({ points: z.number(), criterion: z.string() }));
export type Rubric = z.infer<typeof rubricSchema>;
