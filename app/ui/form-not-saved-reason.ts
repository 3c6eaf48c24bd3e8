/** Why a form was not saved: its page was made for another person or is outdated, or a text is too long. */
export type FormNotSavedReason =
  | { kind: "account"; name: string }
  | { kind: "guest" }
  | { kind: "nobody" }
  | { kind: "behind" }
  /** Nothing begins in the learner's edition any more. */
  | { kind: "edition-ended" }
  /** The final test was handed in. */
  | { kind: "handed-in" }
  /** A text in the form has more than `most` characters. */
  | { kind: "long"; most: number };
