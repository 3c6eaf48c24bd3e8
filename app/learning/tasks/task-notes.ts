/** What a learner wrote at the tasks of a course, for the page that shows it together. Pure functions. */
import type { CourseRelease } from "~/content/release/release";

export interface StoredTaskNote {
  lessonId: string;
  /** The id of the task. */
  taskId: string;
  text: string;
}

export interface TaskNotes {
  course: { id: string; title: string; language: string };
  /** The lessons with tasks, each with the learner's text; empty if the learner wrote nothing. */
  lessons: { id: string; number: number; heading: string; tasks: { id: string; title: string; text: string }[] }[];
  /** What the learner wrote at tasks that the course no longer has. */
  earlier: StoredTaskNote[];
}

export function composeTaskNotes(content: CourseRelease, notes: readonly StoredTaskNote[]): TaskNotes {
  const find = (lessonId: string, taskId: string) =>
    notes.find((note) => note.lessonId === lessonId && note.taskId === taskId)?.text ?? "";
  const lessons = content.lessons.flatMap(({ id, number, heading, segments }) => {
    const tasks = segments.flatMap((segment) =>
      segment.kind === "task" ? [{ id: segment.id, title: segment.title, text: find(id, segment.id) }] : [],
    );
    return tasks.length > 0 ? [{ id, number, heading, tasks }] : [];
  });
  const isShown = ({ lessonId, taskId }: StoredTaskNote) =>
    lessons.some(({ id, tasks }) => id === lessonId && tasks.some((task) => task.id === taskId));
  const { courseId, title, language } = content;
  return { course: { id: courseId, title, language }, lessons, earlier: notes.filter((note) => !isShown(note)) };
}

/** Returns whether a lesson of the course has a task. */
export function hasTasks({ lessons }: Pick<CourseRelease, "lessons">): boolean {
  return lessons.some(({ segments }) => segments.some(({ kind }) => kind === "task"));
}
