/** What a learner made in a course and does not count: choices in the closing case, and notes. Types only. */
export interface OwnWork {
  course: { id: string; title: string; language: string };
  /** At how many steps of the closing case the learner chose something, or null if they chose nothing. */
  closingCase: { title: string; chosen: number; steps: number } | null;
  /** Whether the learner wrote a note. */
  hasNotes: boolean;
}
