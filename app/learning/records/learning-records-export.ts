import type { StoredResponse } from "~/questions/table";

/** What one learner did, as JSON for the download of their own data. Times are ISO texts. */
export interface LearningRecordsExport {
  enrolments: { course: string; edition: string; at: string }[];
  rounds: {
    course: string;
    edition: string;
    lesson: string;
    round: number;
    startedAt: string;
    /** The result of the round, or null until every question is answered. */
    result: { score: number; passed: boolean; at: string } | null;
    answers: {
      question: string;
      /** 1 for the first answer, which counts for the result; 2 for the second try. */
      try: number;
      /** Whether the learner asked to see the answer instead of trying again. Then `answered` is empty. */
      shownOnRequest: boolean;
      /** The text of the question. `answered` is the learner's answer in words, one line for each part. */
      asked: string;
      answered: string[];
      /** The answer in the form in which it is stored. */
      response: StoredResponse;
      score: number | null;
      answeredAt: string;
    }[];
  }[];
  notes: { course: string; lesson: string; place: string; text: string; savedAt: string }[];
  /** The problem reports for which the learner asked a reply. The senders of other reports are not known. */
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
