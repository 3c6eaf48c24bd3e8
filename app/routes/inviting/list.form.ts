import { z } from "zod";

/** The form with a pasted list of people to invite. The use case limits how much of it is read. An uploaded file can only be previewed. */
export const invitationListForm = z.object({ list: z.string().default("") });
