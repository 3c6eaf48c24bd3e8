/** Recognises the columns of a list of people by the words in its headings, in Dutch and English. A pure function. */

export interface InvitationListColumnIndexes {
  email: number;
  /** The columns that contain the name, in the order in which they form it: first name, prefix, last name. */
  name: number[];
}

const emailWords = ["email", "mail", "emailadres", "mailadres", "emailaddress", "mailaddress", "adresemail"];
const wholeNames = ["naam", "name", "volledigenaam", "fullname", "displayname", "weergavenaam", "student", "deelnemer"];
const nameParts = [
  ["voornaam", "roepnaam", "firstname", "givenname", "forename"],
  ["tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels", "infix", "middlename"],
  ["achternaam", "lastname", "surname", "familyname", "familienaam"],
];

/** Returns the letters of a heading without the text in brackets: `email` for `E-mail (school)`. */
const bare = (cell: string) =>
  cell.length > longestHeading ? "" : letters(cell.replace(/\([^()]*\)|\[[^[\]]*\]/g, ""));

/** A longer cell is no heading, and is not read. */
const longestHeading = 200;

const letters = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]/g, "");

/** Returns the words of a heading, in small letters: `school` and `email` for `School e-mail`. */
const wordsOf = (cell: string) =>
  cell
    .replace(/\b(e)-(mail)/gi, "$1$2")
    .split(/[^\p{L}\p{M}]+/u)
    .map(letters)
    .filter(Boolean);

/** Returns whether a cell is the heading of a column with names, with a part of a name, or with addresses. */
export function isPersonHeading(cell: string): boolean {
  const word = bare(cell);
  return [...emailWords, ...wholeNames, ...nameParts.flat()].includes(word);
}

/**
 * Returns which columns contain the address and the name. Returns null if the row has no headings: no cell names a column of addresses, or
 * a cell contains an address.
 */
export function findInvitationListColumns(cells: readonly string[]): InvitationListColumnIndexes | null {
  if (cells.some((cell) => cell.includes("@"))) return null;
  const words = cells.map(bare);
  const email = findColumn(words, cells);
  if (email === -1) return null;
  const parts = nameParts.map((part) => words.findIndex((word) => part.includes(word))).filter((at) => at !== -1);
  const whole = words.findIndex((word) => wholeNames.includes(word));
  // If there is a column `Voornaam` (first name), the column `Naam` (name) contains the last name.
  const order = whole === -1 ? parts : parts.length === 0 ? [whole] : [...parts, whole];
  return { email, name: order };
}

/**
 * Returns the index of the column of addresses, or -1 if there is none. A heading that is exactly such a word, as in `emailWords`, is
 * preferred to a short heading that contains one. A whole sentence is not a heading.
 */
function findColumn(words: string[], cells: readonly string[]): number {
  const plain = words.findIndex((word) => emailWords.includes(word));
  if (plain !== -1 || cells.length === 1) return plain;
  return cells.findIndex((cell) => {
    if (cell.length > longestHeading) return false;
    const own = wordsOf(cell);
    return own.length <= 3 && own.some((word) => emailWords.includes(word));
  });
}
