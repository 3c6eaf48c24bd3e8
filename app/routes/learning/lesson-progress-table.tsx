import type { LessonProgress } from "~/learning/progress/progress-view";
import type { MasteredCount } from "~/learning/review/review-page-data";
import { getOwnValue } from "~/platform/own-value";
import { lessonPath } from "~/ui/addresses";
import { CourseText } from "~/ui/course-text";
import { useLessonStateName } from "~/ui/lesson-progress";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

interface LessonProgressTableProps {
  courseId: string;
  lessons: LessonProgress[];
  /** What the learner masters of each lesson, by its id; null if nothing was ever right. Only the learner may see it. */
  mastered: Record<string, MasteredCount> | null;
}

/** The learner's progress in each lesson, as a table. */
export function LessonProgressTable({ courseId, lessons, mastered }: LessonProgressTableProps) {
  const { learning, review } = useMessages();
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
          cell: ({ id, number, heading }) => (
            <a href={lessonPath(courseId, id)}>
              {number}. <CourseText>{heading}</CourseText>
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
        ...(mastered === null
          ? []
          : [
              {
                key: "mastered",
                label: review.mastered.label,
                num: true,
                cell: ({ id }: LessonProgress) => {
                  const count = getOwnValue(mastered, id);
                  return count ? review.mastered.ofLesson(count.mastered, count.total) : "–";
                },
              },
            ]),
      ]}
    />
  );
}
