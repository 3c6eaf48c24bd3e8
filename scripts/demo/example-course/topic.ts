/** What a lesson of the example course is made of: three things that a learner tells apart. */

export interface Topic {
  /** The id of the lesson. */
  id: string;
  /** The lesson in one or two words, as on narrow screens. */
  short: string;
  title: string;
  /** One or two sentences at the beginning of the lesson. */
  intro: string;
  /** The question that the lesson answers, such as "welke grond dit is". */
  question: string;
  things: readonly [Thing, Thing, Thing];
  /** Five steps in their order, which questions of the kind `order` ask: those of practice and those of the pool. */
  steps: { practice: Steps; pool: Steps };
}

type Steps = readonly [string, string, string, string, string];

/** One of the three things of a topic. The texts at the same place of the three things are about equally long. */
export interface Thing {
  /** With a lower-case letter, as in a sentence. It has no word of its meaning, signs, acts or advice. */
  name: string;
  /** A sentence. */
  meaning: string;
  /** Three clauses, such as "het water is na een minuut weg". Each points to this thing only. */
  signs: readonly [string, string, string];
  /** Two clauses of what somebody does then, which begin with "je". */
  acts: readonly [string, string];
  /** A sentence about what to do first. */
  advice: string;
  /** What somebody believes who sees this thing where it is not. */
  mistake: string;
}
