/** The criteria of a good answer, by which the learner judges their own. */
import { z } from "zod";

export const rubricSchema = z.array(z.strictObject({ points: z.number(), criterion: z.string() }));
export type Rubric = z.infer<typeof rubricSchema>;
