/** The maximum number of characters of a note. */
export const longestNote = 4000;
