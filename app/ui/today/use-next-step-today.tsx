import type { ReactNode } from "react";
import type { CourseProgress, ResumePoint } from "~/learning/progress/progress-view";
import { shortenText } from "~/platform/text/shorten-text";
import { certificatePath, claimCertificatePath, coursePath, finalTestPath, resumePath } from "../addresses";
import { CourseText } from "../course-text";
import { useFinalTestLink } from "../final-test/final-test-link";
import { type Messages, useMessages } from "../messages";
import type { CourseToday } from "./course-today";

/** The one thing to do next in a course, as the field of the page of today tells it. */
export interface NextStepToday {
  /** Where the learner is, such as "Les 5, stuk 4 van 6"; absent if they are not in a lesson. */
  place?: string;
  title: string;
  text: ReactNode;
  action: string;
  href: string;
}

/** The most characters of a question that is still open. */
const longestStem = 110;

/** Returns what comes next: a lesson, or the final test or certificate after the lessons. */
export function useNextStepToday({ progress, certificate, step }: CourseToday): NextStepToday {
  const messages = useMessages();
  const link = useFinalTestLink(progress.course.id, step);
  const { course, resume, complete, begun } = progress;
  if (resume && !(complete && !certificate)) return describeLesson(messages, course.id, resume, progress, begun);
  const { certificate: words, course: courseWords, learning } = messages;
  if (!complete && certificate === undefined) {
    // A course without lessons, of which an author has written no more yet.
    const { today } = messages;
    return { title: today.first, text: courseWords.home.empty, action: today.wholeCourse, href: coursePath(course.id) };
  }
  const title = learning.passedLessons(progress.passed, progress.lessons.length);
  if (certificate !== undefined) {
    return {
      title,
      text: words.afterLessons.certificate,
      action: certificate === null ? words.claimStep : words.viewStep,
      href: certificate === null ? claimCertificatePath(course.id) : certificatePath(certificate),
    };
  }
  return {
    title,
    text: link?.text ?? words.lessonsComplete,
    action: link?.action ?? courseWords.page.toFinalTest,
    href: link?.href ?? finalTestPath(course.id),
  };
}

function describeLesson(
  { today, learning, course: courseWords }: Messages,
  courseId: string,
  resume: ResumePoint,
  { lessons }: CourseProgress,
  begun: boolean,
): NextStepToday {
  const { lesson, question, isNew } = resume;
  const href = resumePath(courseId, resume);
  if (!begun) {
    return {
      title: today.first,
      text: today.firstText(lessons.length),
      action: courseWords.home.begin(lesson.number),
      href,
    };
  }
  const heading = <CourseText>{endSentence(lesson.heading)}</CourseText>;
  const minutes = lessons.find(({ id }) => id === lesson.id)?.minutes ?? 0;
  if (!question) {
    return {
      place: today.atLesson(lesson.number),
      title: isNew ? learning.nextLessonLabel : learning.resumeLabel,
      text: (
        <>
          {heading} {isNew ? today.lessonTakes(minutes) : today.notYetPassed}
        </>
      ),
      action: isNew ? courseWords.home.begin(lesson.number) : today.goOnWithLesson(lesson.number),
      href,
    };
  }
  const { piece, stem } = question;
  return {
    place: piece ? today.atPiece(lesson.number, piece.number, piece.of) : today.atLesson(lesson.number),
    title: learning.resumeLabel,
    text:
      piece && !piece.begun ? (
        <>
          <CourseText>{endSentence(piece.title)}</CourseText> {today.pieceTakes(piece.minutes)}
        </>
      ) : (
        <CourseText>{shortenText(stem, longestStem)}</CourseText>
      ),
    action: piece ? today.goOnWithPiece(piece.number) : today.goOnWithLesson(lesson.number),
    href,
  };
}

/** Returns a title as a sentence before another one. */
function endSentence(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}
