import type { CourseProgress, ResumePoint } from "~/learning/progress/progress-view";
import { resumePath } from "./addresses";
import { useMessages } from "./messages";

interface NextLessonLinkProps {
  courseId: string;
  /** Whether the learner has begun a lesson of the course. */
  begun: CourseProgress["begun"];
  resume: ResumePoint;
}

/** The button that leads to where a learner begins or continues the lessons of a course. */
export function NextLessonLink({ courseId, begun, resume }: NextLessonLinkProps) {
  const { home, page } = useMessages().course;
  const { number } = resume.lesson;
  return (
    <a className="btn" href={resumePath(courseId, resume)}>
      {begun ? page.resume(number) : home.begin(number)}
    </a>
  );
}
