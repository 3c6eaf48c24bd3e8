import { z } from "zod";
import { maxTypedCertificateNameLength } from "~/certificates/verify/equivalent-typed-name";
import { requiredTextField } from "~/ui/forms/fields";

export const holderNameCheckForm = z.object({
  name: requiredTextField({
    empty: "name-empty",
    most: maxTypedCertificateNameLength,
    long: "typed-long",
    autocomplete: "off",
  }),
});
