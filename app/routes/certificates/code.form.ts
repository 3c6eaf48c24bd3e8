import { z } from "zod";
import { parsePublicId } from "~/certificates/issue/public-id";
import { judged } from "~/ui/forms/fields";

/** The code of a certificate as people type it, with spaces or hyphens. */
export const codeForm = z.object({
  code: judged(
    (text) => {
      const id = parsePublicId(text);
      return id === null ? { ok: false, reason: "code-invalid" } : { ok: true, value: id };
    },
    { autocomplete: "off", maxLength: 40 },
  ),
});
