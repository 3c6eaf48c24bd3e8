import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import type { CourseProgress } from "~/learning/progress/progress-view";
import { lessonPath } from "../addresses";
import { CourseText } from "../course-text";
import { insertSoftHyphens } from "../html";
import { useMessages } from "../messages";
import { StateSign } from "../motif";

interface UnreadTextNoticeProps {
  courseId: string;
  unread: CourseProgress["unread"] | undefined;
  step: FinalTestStep | undefined;
}

/**
 * Tells a learner who passed lessons in another edition that the final test asks about the text of this one, before they use an attempt.
 * Shows nothing if no attempt is ahead.
 */
export function UnreadTextNotice({ courseId, unread, step }: UnreadTextNoticeProps) {
  const { course, lesson } = useMessages();
  if (!unread || step?.state === "open" || step?.state === "ended" || step?.state === "passed") return null;
  return (
    <p className="state read mt5">
      <StateSign name="open" />
      <span>
        {course.page.finalTestOnNewText}{" "}
        <a href={lessonPath(courseId, unread.id)}>
          {lesson.link(unread.number).toLowerCase()} <CourseText>{insertSoftHyphens(unread.heading)}</CourseText>
        </a>
      </span>
    </p>
  );
}
