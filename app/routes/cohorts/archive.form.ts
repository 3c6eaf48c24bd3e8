import { z } from "zod";
import { buttonField } from "~/ui/forms/fields";

/** The form that moves a group into the archive, or back. */
export const archiveCohortForm = z.object({ archive: buttonField("on", "off") });
