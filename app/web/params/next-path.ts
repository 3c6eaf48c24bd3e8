const anywhere = "http://site.invalid";

/**
 * Returns the path of the page to go to next, if `text` is a path on this site, or else `otherwise`. So no link of ours leads to another
 * site.
 */
export function readSafeNextPath(text: string | null | undefined, otherwise: string): string {
  // Browsers read `//` and `/\` as the beginning of a host name, and leave out tabs and line ends. Our paths have no such characters.
  if (!text || text.length > 1000 || !/^\/(?!\/)[^\s\\]*$/.test(text)) return otherwise;
  if (!URL.canParse(text, anywhere)) return otherwise;
  const url = new URL(text, anywhere);
  const path = url.pathname + url.search + url.hash;
  // The path may also begin with `//` after parsing, as for `/.//`.
  return url.origin !== anywhere || path.startsWith("//") ? otherwise : path;
}
