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

/** Returns a function that names several deadlines in a row, such as `les 1, 2 en 3` or `les 8 en de hele cursus`. */
export function useDeadlineScopeNames(
  lessons: readonly { id: string; number: number }[],
): (scopes: readonly string[]) => string {
  const { deadlineScope: words } = useMessages().following;
  const nameOf = useDeadlineScopeName(lessons);
  return (scopes) => {
    const [only, ...more] = scopes;
    if (only !== undefined && more.length === 0) return nameOf(only);
    const numbers = lessons.filter(({ id }) => scopes.includes(id)).map(({ number }) => number);
    const others = scopes.filter((scope) => lessons.every(({ id }) => id !== scope));
    return words.several(numbers, others.map(nameOf));
  };
}
