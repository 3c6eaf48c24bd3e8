import type { QuestionResponse } from "~/questions/table";

/** Everything that this room stores about one learner, as JSON; times are ISO text. */
export interface LearningExport {
  enrolments: { course: string; edition: string; at: string }[];
  rounds: {
    course: string;
    edition: string;
    lesson: string;
    round: number;
    startedAt: string;
    /** It is null until every question was answered. */
    result: { score: number; passed: boolean; at: string } | null;
    answers: {
      question: string;
      /** The question in words, and the answer, one line for each part. */
      asked: string;
      answered: string[];
      /** The answer as it is stored. */
      response: QuestionResponse;
      score: number | null;
      answeredAt: string;
    }[];
  }[];
  notes: { course: string; lesson: string; place: string; text: string; savedAt: string }[];
  /** Only reports with an address for a reply; the sender of others is not known. */
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
