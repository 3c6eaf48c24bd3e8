/** Where somebody is with a lesson, in the words of every page, file and report of trainers. */
export const standings = { open: "Nog niet begonnen", busy: "Bezig", stuck: "Loopt vast", passed: "Geslaagd" };
