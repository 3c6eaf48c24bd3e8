/** Types for what is wrong in a file that somebody wrote: the place, a code, and the data that the sentence about it needs. */

export interface FileAndLine {
  /** The path of the file as its author knows it, such as `content/samenlevingsopbouw/02-zelf-doen.mdx`. */
  file: string;
  line: number;
}

/**
 * Something that is wrong, as a code with its data. `Flaws` maps each code to the type of its data, or to null if its sentence needs none.
 * The sentences are in the message catalogue. Flaws are stored as JSON, so if the data of a code changes its type, use a new code.
 */
export type FlawCodeWithData<Flaws> = {
  [Code in keyof Flaws]: Flaws[Code] extends null ? { code: Code } : { code: Code; data: Flaws[Code] };
}[keyof Flaws];

export type FlawInFile<Flaws> = FileAndLine & FlawCodeWithData<Flaws>;

/** The sentence for each code. A missing sentence is a type error. */
export type SentenceForEachFlaw<Flaws> = {
  [Code in keyof Flaws]: Flaws[Code] extends null ? string : (data: Flaws[Code]) => string;
};
