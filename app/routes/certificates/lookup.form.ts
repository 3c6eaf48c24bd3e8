import { z } from "zod";
import { parseCertificatePublicId } from "~/certificates/issue/certificate-public-id";
import { validatedField } from "~/ui/forms/fields";

/** The form that finds a certificate by its code, which people may type with spaces or hyphens. */
export const certificateLookupForm = z.object({
  code: validatedField(
    (text) => {
      const id = parseCertificatePublicId(text);
      return id === null ? { ok: false, reason: "code-invalid" } : { ok: true, value: id };
    },
    { autocomplete: "off", maxLength: 40 },
  ),
});
