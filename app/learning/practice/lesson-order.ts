/** The lesson that has to be passed before this one, where lessons are taken in order: the first that is not; null when none is left. Pure. */
export function findLessonToPassFirst(
  lessonOrder: readonly string[],
  lessonId: string,
  passedLessons: readonly string[],
): string | null {
  const at = lessonOrder.indexOf(lessonId);
  return lessonOrder.slice(0, Math.max(at, 0)).find((id) => !passedLessons.includes(id)) ?? null;
}
