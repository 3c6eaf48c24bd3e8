const anywhere = "http://site.invalid";

/** Returns the page to return to after logging in: only a path on this site, so that no link of ours leads to another site. */
export function readNextPath(text: string | null, otherwise: string): string {
  if (!text?.startsWith("/") || text.length > 1000) return otherwise;
  if (!URL.canParse(text, anywhere)) return otherwise;
  const url = new URL(text, anywhere);
  const path = url.pathname + url.search + url.hash;
  // Browsers read `//` and `/\` as the beginning of a host name, which may also appear after parsing.
  const leadsAway = url.origin !== anywhere || /^\/[/\\]/.test(text) || path.startsWith("//");
  return leadsAway ? otherwise : path;
}
