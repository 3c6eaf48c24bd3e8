/** Rules of the course check about reviewed.yaml: who agreed to the key of a question. */
import type { CourseFlaw, CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import { type CourseRule, listCourseQuestions } from "../course-rule";

/** Returns a rule about each line of reviewed.yaml, with the revision of its question now. */
function ruleForEachReview(
  check: (
    review: { question: string; revision: string; initials: string },
    now: string | undefined,
    all: { question: string; revision: string; initials: string }[],
  ) => CourseFlaw[],
): CourseRule {
  return (course) => {
    const now = new Map(listCourseQuestions(course).map(({ record }) => [record.id, record.revision]));
    const all = course.reviewed?.value ?? [];
    return all.flatMap((review, at) =>
      check(review, now.get(review.question), all).map((flaw) => createReviewProblem(course, at, flaw)),
    );
  };
}

export const reviewedQuestionsExist = ruleForEachReview(({ question }, now) =>
  now === undefined ? [{ code: "reviewed-unknown", data: { question } }] : [],
);

/** Warns about a question that changed after somebody agreed to its key, unless the same person agreed again. */
export const reviewsAreOfCurrentRevision = ruleForEachReview(({ question, revision, initials }, now, all) => {
  const agreedAgain = all.some(
    (each) => each.question === question && each.initials === initials && each.revision === now,
  );
  if (now === undefined || revision === now || agreedAgain) return [];
  return [{ code: "reviewed-before", data: { question, initials, revision: now } }];
});

function createReviewProblem({ reviewed, reviewedFile }: ParsedCourse, at: number, flaw: CourseFlaw): CourseProblem {
  return { file: reviewedFile, line: reviewed?.lineOf([at]) ?? 1, ...flaw };
}
