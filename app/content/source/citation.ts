/** What a citation in a text says: `[@key]`, or `[@key: speaker]` if the source passes on what somebody else says. */

/** The source on which the course is based itself, somebody who speaks in that source, or another source. */
export const origins = ["original", "quoted", "other"] as const;
export type Origin = (typeof origins)[number];

/** What a citation shows of a source. A value that is unknown is empty or absent. */
interface CitedSource {
  label: string;
  authors: string;
  year: string;
  title: string;
  container: string;
  url?: string | undefined;
  /** What the lessons call the source on which the course is based. */
  name?: string | undefined;
}

/** The text attributes of the tag `Cite`. `name` is absent unless the source is the original one. */
export interface Citation extends CitedSource {
  source: string;
  origin: Origin;
  /** Whose words or thoughts the source passes on. */
  speaker?: string;
}

/** Reads the part of a citation between its brackets and semicolons. Returns null if it has another form. */
export function parseCitation(written: string): { key: string; speaker: string | undefined } | null {
  const [, key, speaker] = /^@([^\s:[]+)(?::\s+([^\s[][^[]*))?$/.exec(written) ?? [];
  return key === undefined ? null : { key, speaker };
}

/** `original`: the key of the source on which the course is based, or null if it is unknown. */
export function composeCitation(
  key: string,
  { label, authors, year, title, container, url, name }: CitedSource,
  speaker: string | undefined,
  original: string | null,
): Citation {
  const isOriginal = key === original;
  return {
    source: key,
    origin: !isOriginal ? "other" : speaker ? "quoted" : "original",
    ...{ label, authors, year, title, container },
    ...(url && { url }),
    ...(isOriginal && name && { name }),
    ...(speaker && { speaker }),
  };
}

/** Returns the origins whose signs stand in HTML that `CitationNote` wrote, also if that HTML is a part of JSON. */
export function listOriginsInHtml(html: string): Origin[] {
  return origins.filter((origin) => new RegExp(`class=\\\\?"origin ${origin}`).test(html));
}
