/** What a learner wrote in a course, for the page that shows it together. Pure functions. */
import type { CourseRelease } from "~/content/release/release";

export interface StoredTypedNote {
  lessonId: string;
  /** The place in the lesson: `task:<id>` or `recall:<id>`. */
  place: string;
  text: string;
}

interface TaskWithNote {
  id: string;
  title: string;
  /** The task itself, as HTML. */
  html: string;
  /** What good work has, as HTML; empty if the author named nothing. */
  criteria: string[];
  /** What the learner wrote; empty if that is nothing. */
  text: string;
}

export interface TaskNotes {
  course: { id: string; title: string; language: string };
  /** The lessons with tasks. */
  lessons: { id: string; number: number; short: string; tasks: TaskWithNote[] }[];
  /** What the learner wrote at places that their edition does not have. No lesson shows it. */
  elsewhere: StoredTypedNote[];
}

export function composeTaskNotes(content: CourseRelease, notes: readonly StoredTypedNote[]): TaskNotes {
  const find = (lessonId: string, taskId: string) =>
    notes.find((note) => note.lessonId === lessonId && note.place === `task:${taskId}`)?.text ?? "";
  const lessons = content.lessons.flatMap(({ id, number, short, segments }) => {
    const tasks = segments
      .filter((segment) => segment.kind === "task")
      .map((task) => ({
        id: task.id,
        title: task.title,
        html: task.html,
        criteria: (task.rubric ?? []).map(({ criterion }) => criterion),
        text: find(id, task.id),
      }));
    return tasks.length > 0 ? [{ id, number, short, tasks }] : [];
  });
  const isInLesson = ({ lessonId, place }: StoredTypedNote) =>
    content.lessons.some(
      ({ id, segments }) =>
        id === lessonId && segments.some((segment) => "id" in segment && place === `${segment.kind}:${segment.id}`),
    );
  const { courseId, title, language } = content;
  return { course: { id: courseId, title, language }, lessons, elsewhere: notes.filter((note) => !isInLesson(note)) };
}

/** Returns whether a lesson of the course has a task. */
export function hasTasks({ lessons }: Pick<CourseRelease, "lessons">): boolean {
  return lessons.some(({ segments }) => segments.some(({ kind }) => kind === "task"));
}
