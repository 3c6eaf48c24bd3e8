import type { ResumePoint } from "~/learning/progress/progress-view";
import { resumePath } from "./addresses";
import { ResumePanel } from "./blocks";
import { CourseText } from "./course-text";
import { useMessages } from "./messages";

/** The panel with the place where the learner can continue a course. */
export function ResumeCoursePanel({ courseId, resume }: { courseId: string; resume: ResumePoint }) {
  const { learning } = useMessages();
  const { lesson, question, isNew } = resume;
  const label = isNew ? learning.nextLessonLabel : learning.resumeLabel;
  return (
    <ResumePanel label={label} action={learning.resume} href={resumePath(courseId, resume)}>
      {question ? (
        <>
          <b>{learning.resumeQuestion(lesson.number, question.number)}</b> <CourseText>{question.stem}</CourseText>
        </>
      ) : (
        <b>
          {learning.resumeLesson(lesson.number)} <CourseText>{lesson.heading}</CourseText>
        </b>
      )}
    </ResumePanel>
  );
}
