import { z } from "zod";
import { deadlineExtensionFields } from "~/ui/cohorts/deadline-extension-fields";

/** The form that gives one member a later deadline. */
export const deadlineExtensionForm = z.object(deadlineExtensionFields);
