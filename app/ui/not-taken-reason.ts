/** Why a form was not taken: the page was made for somebody other than who is asking now, or it is out of date; or a text is too long. */
export type NotTakenReason =
  | { kind: "account"; name: string }
  | { kind: "guest" }
  | { kind: "nobody" }
  | { kind: "behind" }
  /** A text of more than `most` characters. */
  | { kind: "long"; most: number };
