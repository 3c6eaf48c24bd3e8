import { z } from "zod";
import { maxTypedNameLength } from "~/certificates/verify/same-name";
import { textField } from "~/ui/forms/fields";

export const nameCheckForm = z.object({
  name: textField({ empty: "name-empty", most: maxTypedNameLength, long: "typed-long", autocomplete: "off" }),
});
