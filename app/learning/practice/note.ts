/** The maximum number of characters of a note. */
export const maxNoteLength = 4000;
