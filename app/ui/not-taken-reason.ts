/** Why a form was not taken: the page was made for somebody other than who is asking now, or it is out of date. */
export type NotTakenReason =
  | { kind: "account"; name: string }
  | { kind: "guest" }
  | { kind: "nobody" }
  | { kind: "behind" };
