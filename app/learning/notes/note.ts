/** The largest number of characters that a note may have. */
export const maxNoteLength = 4000;
