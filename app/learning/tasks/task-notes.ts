/** What a learner wrote at the tasks of a course, for the page that shows it together. Pure functions. */
import type { CourseRelease } from "~/content/release/release";

export interface StoredTaskNote {
  lessonId: string;
  /** The id of the task. */
  taskId: string;
  text: string;
}

interface TaskWithNote {
  id: string;
  title: string;
  /** The task itself, as HTML. */
  html: string;
  /** What the learner wrote; empty if that is nothing. */
  text: string;
}

export interface TaskNotes {
  course: { id: string; title: string; language: string };
  /** The lessons with tasks. */
  lessons: { id: string; number: number; heading: string; tasks: TaskWithNote[] }[];
  /** What the learner wrote at tasks that the course no longer has. */
  earlier: StoredTaskNote[];
}

export function composeTaskNotes(content: CourseRelease, notes: readonly StoredTaskNote[]): TaskNotes {
  const find = (lessonId: string, taskId: string) =>
    notes.find((note) => note.lessonId === lessonId && note.taskId === taskId)?.text ?? "";
  const lessons = content.lessons.flatMap(({ id, number, heading, segments }) => {
    const tasks = segments
      .filter((segment) => segment.kind === "task")
      .map((task) => ({ id: task.id, title: task.title, html: task.html, text: find(id, task.id) }));
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
