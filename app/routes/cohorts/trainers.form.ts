import { z } from "zod";
import { email, hiddenId } from "~/ui/forms/fields";

export const addTrainerForm = z.object({ email: email("off") });
export const removeTrainerForm = z.object({ trainer: hiddenId() });
