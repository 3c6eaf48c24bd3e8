/** The sentences that a draft course is written with, in the language of the course. */
export interface DraftTexts {
  /** What an author must write under a heading. */
  piece: string;
  /** Before a list of terms that the piece must explain. */
  terms: string;
  /** Before the beginnings of the passages. */
  passages: string;
  /** What each lesson still needs besides its pieces. */
  lesson: string;
  /** The title of a piece whose heading says nothing. */
  pieceTitle(number: number): string;
  feedback: Record<"right" | "wrong" | "part", string>;
  pairColumns: readonly [left: string, right: string, feedback: string];
  course: Record<"audience" | "summary" | "description" | "provider" | "objective" | "passMark", string>;
  disclaimer(title: string): string;
  definition(term: string, passage: string): string;
  definitionInSource(sentence: string): string;
  readNote: string;
  /** Of a work that the source only cites. */
  citedOnly: string;
  titleUnknown: string;
}
