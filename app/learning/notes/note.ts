/** The largest number of characters that a note may have, unless merging made it longer: then it may not become longer than that. */
export const maxNoteLength = 4000;

/** What saving an empty text did: it removed an earlier note, or there was none. */
export const emptiedNotes = ["removed", "nothing"] as const;
export type EmptiedNote = (typeof emptiedNotes)[number];
