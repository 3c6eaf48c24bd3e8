/** Which people of the demo review, when, and how sure they are of their answers. */
import type { Confidence } from "../../app/learning/review/confidence";
import type { Rhythm } from "../../app/learning/rhythm/rhythm";

export interface DemoReviewHabit {
  /** The name of one of the demo's learners. */
  name: string;
  /** What there is to see, for the list of logins. */
  shows: string;
  rhythm: Rhythm;
  asksConfidence: boolean;
  /** The days of the week on which the learner reviews, in the last weeks of the demo. 1 is Monday. */
  reviewsOn: readonly number[];
  /** Whether the learner also reviews on the last day of the demo, shortly before its end. */
  reviewsAtEnd?: boolean;
  /** Since how many days the learner has a pause at the end of the demo. */
  pausedDaysAgo?: number;
  /** What the learner says before each answer, and whether it is right: one after another, and after the last from the first again. */
  answers: readonly (readonly [says: Confidence, right: boolean])[];
}

/** For how many days before its end people review in the demo. */
export const demoReviewDays = 23;

/** Who is well calibrated: of what they know, nearly all is right; of what they doubt, three in four; of what they guess, half. */
const wellCalibrated: DemoReviewHabit["answers"] = [
  [3, true],
  [2, true],
  [3, true],
  [1, false],
  [3, true],
  [2, true],
  [3, true],
  [2, false],
  [3, true],
  [1, true],
  [2, true],
  [3, true],
  [3, false],
  [2, true],
  [3, true],
  [1, true],
  [3, true],
  [2, false],
  [3, true],
  [2, true],
  [1, false],
  [3, true],
  [2, true],
  [3, true],
];

/** Who says to know nearly everything: six in ten of that is right. */
const tooSure: DemoReviewHabit["answers"] = [
  [3, true],
  [3, false],
  [3, true],
  [2, true],
  [3, false],
  [3, true],
  [3, true],
  [2, true],
  [3, false],
  [3, true],
  [2, false],
  [3, true],
  [3, false],
];

export const demoReviewHabits: readonly DemoReviewHabit[] = [
  {
    name: "Lotte de Graaf",
    shows: "reviews and notes; well calibrated",
    rhythm: { kind: "days", days: 3 },
    asksConfidence: true,
    reviewsOn: [1, 4],
    answers: wellCalibrated,
  },
  {
    name: "Ruben Castelijn",
    shows: "reviews, also today; too sure",
    rhythm: { kind: "weekdays", weekdays: [2, 4] },
    asksConfidence: true,
    reviewsOn: [2, 7],
    reviewsAtEnd: true,
    answers: tooSure,
  },
  {
    name: "Kevin Rozenblad",
    shows: "reviewed, and has a pause",
    rhythm: { kind: "none" },
    asksConfidence: false,
    reviewsOn: [1, 2, 4],
    pausedDaysAgo: 14,
    answers: [
      [2, true],
      [2, true],
      [2, false],
    ],
  },
];
