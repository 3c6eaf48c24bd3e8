/** Which column of a list holds what, by the words in its first row. Dutch and English. Pure. */

export interface Columns {
  email: number;
  /** In the order in which they make up a name. */
  name: number[];
}

const emailWords = ["email", "mail", "emailadres", "mailadres", "emailaddress", "mailaddress", "adresemail"];
const wholeNames = ["naam", "name", "volledigenaam", "fullname", "displayname", "weergavenaam", "student", "deelnemer"];
const nameParts = [
  ["voornaam", "roepnaam", "firstname", "givenname", "forename"],
  ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "infix", "middlename"],
  ["achternaam", "lastname", "surname", "familyname", "familienaam"],
];

const bare = (cell: string) =>
  cell
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Null when this row is no heading: it names no column of addresses, or holds an address. */
export function readHeadings(cells: readonly string[]): Columns | null {
  if (cells.some((cell) => cell.includes("@"))) return null;
  const words = cells.map(bare);
  const email = words.findIndex((word) => emailWords.includes(word));
  if (email === -1) return null;
  const parts = nameParts.map((part) => words.findIndex((word) => part.includes(word))).filter((at) => at !== -1);
  const whole = words.findIndex((word) => wholeNames.includes(word));
  // `Naam` beside `Voornaam` is what comes last.
  const order = whole === -1 ? parts : parts.length === 0 ? [whole] : [...parts, whole];
  return { email, name: order };
}
