import type { Response } from "~/questions/table";

/** All that this room knows about one learner, as plain JSON; times as ISO text. */
export interface LearningExport {
  enrolments: { course: string; edition: string; at: string }[];
  rounds: {
    course: string;
    edition: string;
    lesson: string;
    round: number;
    startedAt: string;
    /** Null until every question was answered. */
    result: { score: number; passed: boolean; at: string } | null;
    answers: {
      question: string;
      /** The question in words, and the answer, a line a part. */
      asked: string;
      answered: string[];
      /** As stored. */
      response: Response;
      score: number | null;
      answeredAt: string;
    }[];
  }[];
  notes: { course: string; lesson: string; place: string; text: string; savedAt: string }[];
  /** Only those with an address to answer to: of the others nobody knows who sent them. */
  problemReports: {
    course: string;
    lesson: string;
    place: string;
    kind: string;
    text: string;
    email: string;
    at: string;
  }[];
}
