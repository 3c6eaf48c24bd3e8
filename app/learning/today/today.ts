/** What the page of today shows about a learner. */
import type { ReviewToday } from "../review/review-page-data";
import type { Week } from "../rhythm/week";

export interface OwnCourse {
  id: string;
  title: string;
  /** The language of the course, such as `nl`. */
  language: string;
}

/** The note that a learner saved last. */
export interface LatestNote {
  course: OwnCourse;
  lessonId: string;
  /** The number of the lesson in the learner's edition, or null if that edition does not have the lesson. */
  lesson: number | null;
  /** The place of the note in its lesson, such as `recall:L3-T`. */
  place: string;
  /** The text, cut off if it is long. */
  text: string;
}

/** What the page of today shows about a learner, besides the progress of their courses. */
export interface Today {
  /** The courses in which the learner is enrolled: first the one in whose lessons they worked last, then the latest enrolment. */
  courses: OwnCourse[];
  note: LatestNote | null;
  week: Week;
  review: ReviewToday;
  /** Whether the learner says in reviews how sure they are. */
  asksConfidence: boolean;
  /** Whether the learner has a pause. */
  paused: boolean;
}
