/** Recognises the columns of a list by the words in its headings, in Dutch and English. A pure function. */

export interface InvitationListColumns {
  email: number;
  /** In the order of the parts of a name. */
  name: number[];
}

const emailWords = ["email", "mail", "emailadres", "mailadres", "emailaddress", "mailaddress", "adresemail"];
const wholeNames = ["naam", "name", "volledigenaam", "fullname", "displayname", "weergavenaam", "student", "deelnemer"];
const nameParts = [
  ["voornaam", "roepnaam", "firstname", "givenname", "forename"],
  ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "infix", "middlename"],
  ["achternaam", "lastname", "surname", "familyname", "familienaam"],
];

/** `E-mail (school)` becomes `email`. */
const bare = (cell: string) => letters(cell.replace(/\([^()]*\)|\[[^[\]]*\]/g, ""));

const letters = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** `School e-mail` contains `email`. */
const wordsOf = (cell: string) =>
  cell
    .replace(/\b(e)-(mail)/gi, "$1$2")
    .split(/[^\p{L}\p{M}]+/u)
    .map(letters)
    .filter(Boolean);

/** Returns null if this row has no headings: no column of addresses, or it contains an address. */
export function recogniseHeadings(cells: readonly string[]): InvitationListColumns | null {
  if (cells.some((cell) => cell.includes("@"))) return null;
  const words = cells.map(bare);
  const email = findColumn(words, cells);
  if (email === -1) return null;
  const parts = nameParts.map((part) => words.findIndex((word) => part.includes(word))).filter((at) => at !== -1);
  const whole = words.findIndex((word) => wholeNames.includes(word));
  // `Naam` beside `Voornaam` is the last name.
  const order = whole === -1 ? parts : parts.length === 0 ? [whole] : [...parts, whole];
  return { email, name: order };
}

/** Finds the column with one of these words. A heading with only that word goes first; a whole sentence is not a heading. */
function findColumn(words: string[], cells: readonly string[]): number {
  const plain = words.findIndex((word) => emailWords.includes(word));
  if (plain !== -1 || cells.length === 1) return plain;
  return cells.findIndex((cell) => {
    const own = wordsOf(cell);
    return own.length <= 3 && own.some((word) => emailWords.includes(word));
  });
}
