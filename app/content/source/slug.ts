/** Lower-case words with hyphens, accents dropped: `Buen Vivir` -> `buen-vivir`. */
export function composeSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
