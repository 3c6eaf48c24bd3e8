import { z } from "zod";
import { parseJoinCode } from "~/cohorts/joining/join-code";
import { validatedField } from "~/ui/forms/fields";

/** The form with a join code as a person typed it. */
export const enterJoinCodeForm = z.object({
  code: validatedField(
    (text) => {
      const code = parseJoinCode(text);
      return code === null ? { ok: false, reason: "code-wrong" } : { ok: true, value: code };
    },
    { autocomplete: "off", maxLength: 40 },
  ),
});
