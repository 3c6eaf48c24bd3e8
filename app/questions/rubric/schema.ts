/** What a good answer has, for the learner to judge by. */
import { z } from "zod";

export const rubricSchema = z.array(z.strictObject({ points: z.number(), criterion: z.string() }));
export type Rubric = z.infer<typeof rubricSchema>;
