import { z } from "zod";

/** A list of people as it was pasted; the room says how much of it can be read. A file comes beside it, to be previewed. */
export const listForm = z.object({ list: z.string().default("") });
