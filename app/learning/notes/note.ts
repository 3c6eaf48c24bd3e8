/** The largest number of characters that a note may have, unless merging made it longer: then it may not become longer than that. */
export const maxNoteLength = 4000;
