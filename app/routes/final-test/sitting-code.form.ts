import { z } from "zod";
import { parseSittingCode } from "~/learning/sitting/sitting";
import { validatedField } from "~/ui/forms/fields";

/** The form that begins an attempt with the code of a sitting. */
export const sittingCodeForm = z.object({
  code: validatedField(
    (typed) => {
      const code = parseSittingCode(typed);
      return code === null ? { ok: false, reason: "code-unknown" } : { ok: true, value: code };
    },
    { autocomplete: "off" },
  ),
});
