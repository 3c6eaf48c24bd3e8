import { z } from "zod";
import { longestTypedName } from "~/certificates/verify/same-name";
import { text } from "~/ui/forms/fields";

export const nameCheckForm = z.object({
  name: text({ empty: "name-empty", most: longestTypedName, long: "typed-long", autocomplete: "off" }),
});
