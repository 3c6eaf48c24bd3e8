import { z } from "zod";
import { longestTypedName } from "~/certificates/verify/same-name";
import { textField } from "~/ui/forms/fields";

export const nameCheckForm = z.object({
  name: textField({ empty: "name-empty", most: longestTypedName, long: "typed-long", autocomplete: "off" }),
});
