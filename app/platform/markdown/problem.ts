/** What is wrong in a file that somebody wrote: a place, a code, and the data that the sentence about it needs. */

export interface PlaceInFile {
  /** The file as the author knows it, such as `content/samenlevingsopbouw/02-zelf-doen.mdx`. */
  file: string;
  line: number;
}

/**
 * `Flaws` maps each code to its data, or to null when the sentence needs none. The words of a code are in the message
 * catalogue. Problems are stored as JSON: data that changes its shape needs another code.
 */
export type FlawWithData<Flaws> = {
  [Code in keyof Flaws]: Flaws[Code] extends null ? { code: Code } : { code: Code; data: Flaws[Code] };
}[keyof Flaws];

export type PlacedFlaw<Flaws> = PlaceInFile & FlawWithData<Flaws>;

/** The sentences of every code: a code without one fails the type check. */
export type FlawSentences<Flaws> = {
  [Code in keyof Flaws]: Flaws[Code] extends null ? string : (data: Flaws[Code]) => string;
};
