/** Returns one part of a reference with a full stop at its end, unless it already ends with `.`, `?` or `!`. */
const closed = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Returns the parts of a reference to a source: authors (year), the title, and where it was published. The first and the last may be empty. */
export function composeReference({
  authors,
  year,
  title,
  container,
}: Record<"authors" | "year" | "title" | "container", string>) {
  const by = [authors, year && `(${year})`].filter(Boolean).join(" ");
  return {
    by: by ? `${closed(by)} ` : "",
    title: container ? closed(title) : title,
    container: container ? ` ${container}` : "",
  };
}
