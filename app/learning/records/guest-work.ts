/** What a guest did that an account can take over, and where the account then finds it. Types and constants only. */

/** The kinds of work of a guest, in the order in which a page names them. `guesses`: choices at pre-questions. */
export const guestWorkKinds = ["answers", "notes", "guesses", "choices"] as const;
export type GuestWorkKind = (typeof guestWorkKinds)[number];

/**
 * Where an account finds work from another edition than its own. Notes have no edition, so the account finds them at once. Answers and
 * choices of the newest edition are found after moving to it; those of any other edition only in the download of the account's data.
 */
export const placesOfOtherEdition = [
  "notes",
  "guesses",
  "answers-after-moving",
  "choices-after-moving",
  "answers-in-download",
  "choices-in-download",
] as const;
export type PlaceOfOtherEdition = (typeof placesOfOtherEdition)[number];

/** What both a guest and an account have, so that merging can't keep both as they are. */
export interface MergeOverlap {
  /** Both typed a text at the same place. The two become one note. */
  notes: boolean;
  /** Both chose at the same pre-question, but not the same. The guest's choice is lost. */
  guesses: boolean;
  /** Both chose at the same step of a closing case, but not the same. The account's choice counts, and the guest's is kept in the export. */
  choices: boolean;
}

/** What the question whether an account takes over the work of a guest must say. */
export interface MergeQuestion {
  work: GuestWorkKind[];
  overlap: MergeOverlap;
  /** Where the account finds what is of another edition than its own; empty if everything is of its own edition. */
  otherEdition: PlaceOfOtherEdition[];
}
