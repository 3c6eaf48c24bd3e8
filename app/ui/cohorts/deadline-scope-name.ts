import { allLateScopes } from "~/cohorts/acting/extension-rules";
import { useMessages } from "../messages";

/**
 * Returns a function that names what a deadline is for: a lesson by its number, the whole course, or all that is late. If the lesson was removed from the
 * course, its id is its name.
 */
export function useDeadlineScopeName(lessons: readonly { id: string; number: number }[]): (scope: string) => string {
  const { deadlineScope: words, extension } = useMessages().following;
  return (scope) => {
    if (scope === allLateScopes) return extension.allLate;
    const lesson = lessons.find(({ id }) => id === scope);
    return lesson ? words.lesson(lesson.number) : scope === "" ? words.wholeCourse : scope;
  };
}
