/** Returns an id made from a text: words in lower case, without accents, joined by hyphens. `Buen Vivir` becomes `buen-vivir`. */
export function composeSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}
