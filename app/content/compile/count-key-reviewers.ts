import type { CompleteParsedCourse } from "../source/read-course.server";

/** Returns how many people agreed to the key of each question of the final test as it is now, by the id of the question. */
export function countKeyReviewers({ pool, reviewed }: CompleteParsedCourse): Record<string, number> {
  const entries = reviewed?.value ?? [];
  return Object.fromEntries(
    pool
      .flatMap(({ questions }) => questions.map(({ record }) => record))
      .map(({ id, revision }) => {
        const own = entries.filter((entry) => entry.question === id && entry.revision === revision);
        return [id, new Set(own.map(({ initials }) => initials.toLowerCase())).size] as const;
      })
      .filter(([, reviewers]) => reviewers > 0),
  );
}
