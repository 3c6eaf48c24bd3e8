/** What people can see of a text. Pure. */

// And the blanks of Egyptian writing, which count as letters.
const invisible = /[\p{Default_Ignorable_Code_Point}\u{13441}\u{13442}]/gu;

/**
 * Without the characters that show nothing: soft hyphens, zero-width spaces and joiners, marks of direction, fillers (Unicode's
 * Default_Ignorable_Code_Point). To compare texts by, not to store: some scripts need joiners. White space stays, and so does the
 * empty Braille cell, which is no letter.
 */
export function removeInvisible(text: string): string {
  return text.replace(invisible, "");
}
