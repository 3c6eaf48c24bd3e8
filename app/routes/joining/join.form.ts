import { z } from "zod";
import { parseJoinCode } from "~/cohorts/joining/join-code";
import { judged } from "~/ui/forms/fields";

/** A code that stands on paper, or was heard. */
export const joinForm = z.object({
  code: judged(
    (text) => {
      const code = parseJoinCode(text);
      return code === null ? { ok: false, reason: "code-wrong" } : { ok: true, value: code };
    },
    { autocomplete: "off", maxLength: 40 },
  ),
});
