/** Formats that are known and not read, by how their files begin, so that a refusal can name them. */

const starts: readonly [about: string, start: RegExp][] = [
  ["rtf", /^\{\\rtf/],
  ["png", /^\u0089PNG/],
  ["jpeg", /^\u00ff\u00d8\u00ff/],
  ["gif", /^GIF8/],
  ["tiff", /^(?:II\*\0|MM\0\*)/],
  ["webp", /^RIFF....WEBP/s],
  ["heic", /^....ftyp(?:heic|mif1|avif)/s],
  ["mht", /^(?:From: <Saved by|[\s\S]{0,600}^Content-Type: multipart\/related)/im],
  ["fodt", /^\s*(?:<\?xml[^>]*>\s*)?<office:document\b/],
  ["rar", /^Rar!/],
  ["7z", /^7z\u00bc\u00af/],
  ["gzip", /^\p{Cc}\u008b\p{Cc}/u],
];

/** Returns the format that the first bytes of a file tell, if it is one that is known and not read. */
export function findFormatInStart(start: string): string | null {
  return starts.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}
