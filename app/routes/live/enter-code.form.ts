import { z } from "zod";
import { parseLiveCode } from "~/cohorts/live/session-code";
import { validatedField } from "~/ui/forms/fields";

/** The form with the code of a live session as a person typed it. */
export const enterLiveCodeForm = z.object({
  code: validatedField(
    (text) => {
      const code = parseLiveCode(text);
      return code === null ? { ok: false, reason: "live-code-wrong" } : { ok: true, value: code };
    },
    { autocomplete: "off", maxLength: 40 },
  ),
});
