/** What marking answers again did, for the administrator. Pure functions. */
import type { RemarkEffect } from "./remark-rules";

/** An attempt that an administrator may want to look at. */
export interface RemarkedAttemptSummary {
  learnerId: string;
  attemptId: string;
  kind: string;
  label: string;
  scope: string;
  number: number;
  /** The score before and after, from 0 to 1. */
  before: number;
  after: number;
  /** Whether the learner still passes with this attempt, although its marks would not pass any more. */
  passKept: boolean;
}

interface RemarkedQuestion {
  questionId: string;
  /** How many answers were marked again, and for how many the mark went up, went down, or stayed although the new key gives less. */
  answers: number;
  up: number;
  down: number;
  kept: number;
}

export interface RemarkReport {
  /** How many closed attempts were looked at. */
  attempts: number;
  /** How many open attempts have a question with another key now. They are marked when they are handed in. */
  open: number;
  /** The questions with another mark, or with a mark that stays although the new key gives less. */
  questions: RemarkedQuestion[];
  /** The revisions that can't be marked again, because the newest revision offers other options, with the number of answers to them. */
  otherOptions: { questionId: string; revision: string; answers: number }[];
  /** How many answers got a new row. */
  markings: number;
  /** How many attempts got another result. */
  results: number;
  /** The attempts with which the learner passes now: by their own mark, or by that of the learner's edition. */
  passedNow: RemarkedAttemptSummary[];
  /** The attempts with which the learner passed before and whose score went down. They stay passed. */
  loweredAfterPass: RemarkedAttemptSummary[];
  mails: number;
  /** The ids of the lessons that have answers that were marked again, in this run or before. Their statistics must be calculated again. */
  lessons: string[];
}

export interface RemarkReportBuilder {
  addEffect(question: { id: string; revision: string }, effect: RemarkEffect): void;
  addLesson(lessonId: string): void;
  /** The other figures of the report, which are changed directly. */
  figures: Omit<RemarkReport, "questions" | "otherOptions" | "lessons">;
  getReport(): RemarkReport;
  /** Returns a builder that goes on from this one, and can be thrown away if its transaction must be tried again. */
  copy(): RemarkReportBuilder;
}

const createEmptyState = () => ({
  questions: new Map<string, RemarkedQuestion>(),
  otherOptions: new Map<string, RemarkReport["otherOptions"][number]>(),
  lessons: new Set<string>(),
  figures: {
    attempts: 0,
    open: 0,
    markings: 0,
    results: 0,
    passedNow: [],
    loweredAfterPass: [],
    mails: 0,
  } as RemarkReportBuilder["figures"],
});

export function createRemarkReport(state = createEmptyState()): RemarkReportBuilder {
  const { questions, otherOptions, lessons, figures } = state;
  return {
    copy: () => createRemarkReport(structuredClone(state)),
    addEffect({ id, revision }, effect) {
      if (effect === "other-options") {
        const key = `${id} ${revision}`;
        const found = otherOptions.get(key) ?? { questionId: id, revision, answers: 0 };
        otherOptions.set(key, { ...found, answers: found.answers + 1 });
        return;
      }
      const found = questions.get(id) ?? { questionId: id, answers: 0, up: 0, down: 0, kept: 0 };
      found.answers += 1;
      if (effect !== "same") found[effect] += 1;
      questions.set(id, found);
    },
    addLesson: (lessonId) => void lessons.add(lessonId),
    figures,
    getReport: () => ({
      ...figures,
      questions: [...questions.values()]
        .filter(({ up, down, kept }) => up + down + kept > 0)
        .sort((a, b) => a.questionId.localeCompare(b.questionId)),
      otherOptions: [...otherOptions.values()].sort((a, b) => a.questionId.localeCompare(b.questionId)),
      lessons: [...lessons].sort(),
    }),
  };
}
