const anywhere = "http://site.invalid";

/** Where to go after logging in: a path on this site and nothing else, so that no link to us leads on to a stranger. */
export function readNextPath(text: string | null, otherwise: string): string {
  if (!text?.startsWith("/") || text.length > 1000) return otherwise;
  if (!URL.canParse(text, anywhere)) return otherwise;
  const url = new URL(text, anywhere);
  const path = url.pathname + url.search + url.hash;
  // Browsers read `//`, and `/\`, as the beginning of a host; parsing may also bring one to light.
  const leadsAway = url.origin !== anywhere || /^\/[/\\]/.test(text) || path.startsWith("//");
  return leadsAway ? otherwise : path;
}
