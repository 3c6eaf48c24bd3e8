import { normaliseTextToOneLine } from "~/platform/text/typed-text";

const mostCharacters = 255;

/**
 * Returns the name of a file from outside as it is stored and shown: without folders, and without what is invisible or turns the text around
 * it. Of a name that is too long, the start and the end stay. Empty if nothing in it is visible.
 */
export function readFileName(given: string): string {
  // Normalising a very long name takes seconds.
  const name = normaliseTextToOneLine(given.slice(-4000).replace(/^.*[\\/]/s, ""));
  const characters = [...name];
  if (characters.length <= mostCharacters) return name;
  return [...characters.slice(0, 200), "…", ...characters.slice(-(mostCharacters - 201))].join("");
}
