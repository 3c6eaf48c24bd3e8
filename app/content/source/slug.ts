/** Makes an id of a text: lower-case words with hyphens, without accents. `Buen Vivir` becomes `buen-vivir`. */
export function composeSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
