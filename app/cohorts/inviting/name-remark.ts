/** Finds unusual names on a list of people: numbers, which come from a wrong column, and formulas. A pure function. */

export type UnusualNameRemark = "name-formula" | "name-number";

/** Returns an object with a remark if the name is unusual, and an empty object otherwise. */
export function findUnusualNameRemark(name: string): { remark?: UnusualNameRemark } {
  // Without letters, it is a student number or a phone number. It may begin with a plus or a minus, like a formula; but a formula contains
  // letters.
  if (!/\p{L}/u.test(name) && !/^[=@]/.test(name)) return { remark: "name-number" };
  return /^[=+@-]/.test(name) ? { remark: "name-formula" } : {};
}
