/** A question that a rule made from a dossier. It is a draft: an author takes it, mends it or refuses it, and it can't be published as it is. */

/** What a person must still add to a draft. */
export const draftNeeds = ["feedback", "misconception", "hint", "case"] as const;
export type DraftNeed = (typeof draftNeeds)[number];

/** One thing to choose, place or order. `passage`: the passage from which its words come. */
export interface DraftChoice {
  text: string;
  passage: string;
}

/** What is asked and its key, in the form of a kind of question. All texts are plain text. */
export type DraftAsk =
  | { type: "single"; stem: string; right: DraftChoice; wrong: DraftChoice[] }
  | { type: "multiple"; stem: string; right: DraftChoice[]; wrong: DraftChoice[] }
  /** `reasons`: the first one is right. */
  | { type: "true-false"; stem: string; answer: boolean; reasons: DraftChoice[] }
  | { type: "match"; stem: string; pairs: { left: DraftChoice; right: DraftChoice }[]; extra: DraftChoice[] }
  | { type: "sort"; stem: string; groups: { title: string; cards: DraftChoice[] }[] }
  | { type: "order"; stem: string; steps: DraftChoice[] };

export interface DraftQuestion {
  /** Unique in the draft, and the same for the same dossier: the rule and the passage, such as `definition-to-term-p-12`. */
  id: string;
  /** The name of the rule that made it. */
  rule: string;
  /** The passages on which the key stands, in order; at least one. */
  passages: string[];
  /** Drafts with the same place ask for the same knowledge in another way: they become variants. */
  place: string;
  /** The words of the passage that the key stands on, for who judges the draft. */
  evidence: string;
  needs: DraftNeed[];
  ask: DraftAsk;
}
