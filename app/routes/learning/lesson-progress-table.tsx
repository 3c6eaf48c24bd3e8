import type { LessonProgress } from "~/learning/progress/progress-view";
import { lessonPath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { useLessonStateName } from "~/ui/lesson-progress";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

/** The learner's progress in each lesson, as a table. */
export function LessonProgressTable({ courseId, lessons }: { courseId: string; lessons: LessonProgress[] }) {
  const { learning } = useMessages();
  const nameState = useLessonStateName();
  const { columns } = learning;
  return (
    <ResponsiveTable
      caption={learning.table}
      rows={lessons}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "lesson",
          label: columns.lesson,
          cell: ({ id, number, short }) => (
            <a href={lessonPath(courseId, id)}>
              {number}. <CourseText>{short}</CourseText>
            </a>
          ),
        },
        { key: "state", label: columns.state, cell: nameState },
        {
          key: "right",
          label: columns.right,
          num: true,
          cell: ({ answered, right, scored, passedIn }) => {
            if (answered > 0) return `${right}/${scored}`;
            return passedIn === null ? learning.none : learning.inEdition(passedIn);
          },
        },
        {
          key: "rounds",
          label: columns.rounds,
          num: true,
          cell: ({ rounds, passedIn }) => (rounds === 0 && passedIn !== null ? learning.inEdition(passedIn) : rounds),
        },
      ]}
    />
  );
}
