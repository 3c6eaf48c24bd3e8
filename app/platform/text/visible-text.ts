/** Finds the visible characters of a text. The function is pure. */

// The two numbers are blanks of Egyptian hieroglyphs, which Unicode counts as letters.
const invisible = /[\p{Default_Ignorable_Code_Point}\u{13441}\u{13442}]/gu;

/**
 * Returns a text without characters that show nothing: soft hyphens, zero-width spaces and joiners, direction marks and fillers (Unicode's
 * Default_Ignorable_Code_Point). Don't store names or running text in this form, because some scripts need joiners. White space stays, and
 * so does the empty Braille cell.
 */
export function removeInvisibleCharacters(text: string): string {
  return text.replace(invisible, "");
}
