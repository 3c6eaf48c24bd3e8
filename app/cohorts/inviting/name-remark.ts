/** What is odd about a name on a list: a column that was chosen wrongly, or a formula. Pure. */

export type NameRemark = "name-formula" | "name-number";

/** To spread into whoever has the name; empty when nothing is odd. */
export function remarkOnName(name: string): { remark?: NameRemark } {
  // A number, of a student or a phone: it may begin with a plus or a minus, as a formula may that has letters.
  if (!/\p{L}/u.test(name) && !/^[=@]/.test(name)) return { remark: "name-number" };
  return /^[=+@-]/.test(name) ? { remark: "name-formula" } : {};
}
