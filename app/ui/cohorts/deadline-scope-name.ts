import { useMessages } from "../messages";

/**
 * Returns a function that names what a deadline is for: a lesson by its number, or the whole course. If the lesson was removed from the
 * course, its id is its name.
 */
export function useDeadlineScopeName(lessons: readonly { id: string; number: number }[]): (scope: string) => string {
  const words = useMessages().following.deadlineScope;
  return (scope) => {
    const lesson = lessons.find(({ id }) => id === scope);
    return lesson ? words.lesson(lesson.number) : scope === "" ? words.wholeCourse : scope;
  };
}
