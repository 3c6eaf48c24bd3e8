/** Why a form was not saved: its page was made for another person or is outdated, a text is too long, or it came too often. */
export type FormNotSavedReason =
  | NoteChangedReason
  | { kind: "account"; name: string }
  | { kind: "guest" }
  | { kind: "nobody" }
  | { kind: "behind" }
  /** The page has something that the course, or the learner's edition of it, does not have any more. */
  | { kind: "outdated" }
  /** The order of lessons is fixed, and the lesson with this number comes first. */
  | { kind: "lesson-first"; number: number }
  /** Nothing begins in the learner's edition any more. */
  | { kind: "edition-ended" }
  /** The final test was handed in. */
  | { kind: "handed-in" }
  /** The learner chose at every step of the closing case, so the choices stay as they are. */
  | { kind: "choices-fixed" }
  /** What was typed for several people was sent to them before. */
  | { kind: "batch-sent" }
  /** Today's review does not ask this question, for example because the day is over. */
  | { kind: "not-asked" }
  /** The learner answered as many questions of reviews today as a day can have. */
  | { kind: "day-full" }
  /** It was sent too often, and can be sent again after so many seconds. */
  | { kind: "too-often"; retryAfterSeconds: number }
  /** A text in the form has more than `most` characters. */
  | { kind: "long"; most: number };

/** The learner saved another text at the place of a note since the page was made. That text is `stored`, and stays. */
export interface NoteChangedReason {
  kind: "note-changed";
  courseId: string;
  lessonId: string;
  place: string;
  typed: string;
  stored: string;
}
