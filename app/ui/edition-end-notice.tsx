import { courseEditionPath } from "./addresses";
import { useMessages } from "./messages";
import { StateSign } from "./motif";

/** A notice that a newer edition opened, and until when a round can begin in this one. `lastDay`: that day, such as 2027-05-29. */
export function EditionEndNotice({ courseId, lastDay }: { courseId: string; lastDay: string }) {
  const { newer } = useMessages().course.page;
  return (
    <p className="state edition-end">
      <StateSign name="late" />
      <span>
        {newer.inLesson(lastDay)} <a href={courseEditionPath(courseId)}>{newer.inLessonLink}</a>
      </span>
    </p>
  );
}
