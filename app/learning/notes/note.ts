import { hashTextsToSeed } from "~/questions/choices/shuffle";

/** The largest number of characters that a note may have, unless merging made it longer: then it may not become longer than that. */
export const maxNoteLength = 4000;

/** What saving an empty text did: it removed an earlier note, or there was none. */
export const emptiedNotes = ["removed", "nothing"] as const;
export type EmptiedNote = (typeof emptiedNotes)[number];

/**
 * Returns the version of a note: a hash of its text, or an empty string if there is no note. A form says by it which text it was made for.
 * It is no proof of anything, and need not be: it is only compared with the note of the learner who sends it.
 */
export const composeNoteVersion = (text: string): string => (text === "" ? "" : hashTextsToSeed(text));
