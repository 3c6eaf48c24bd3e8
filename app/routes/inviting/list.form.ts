import { z } from "zod";

/** A pasted list of people. The use case limits how much of it is read. A file can only be previewed. */
export const invitationListForm = z.object({ list: z.string().default("") });
