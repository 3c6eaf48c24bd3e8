/** Returns the id of the first lesson that must be passed before this one in the fixed order, or null if there is none. A pure function. */
export function findLessonToPassFirst(
  lessonOrder: readonly string[],
  lessonId: string,
  passedLessons: readonly string[],
): string | null {
  const at = lessonOrder.indexOf(lessonId);
  return lessonOrder.slice(0, Math.max(at, 0)).find((id) => !passedLessons.includes(id)) ?? null;
}
