/** Finds names on a list that are unusual: from a wrong column, or a formula. A pure function. */

export type NameRemark = "name-formula" | "name-number";

/** Returns an object to spread into the person; it is empty if the name is normal. */
export function remarkOnName(name: string): { remark?: NameRemark } {
  // A student number or phone number. It may begin with a plus or a minus, as formulas may, but a formula has letters.
  if (!/\p{L}/u.test(name) && !/^[=@]/.test(name)) return { remark: "name-number" };
  return /^[=+@-]/.test(name) ? { remark: "name-formula" } : {};
}
