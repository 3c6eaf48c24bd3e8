const errorName = "CohortInArchiveError";

/** Thrown if a change is refused because the cohort is in the archive. Every request answers it with the same page. */
export class CohortInArchiveError extends Error {
  override readonly name = errorName;

  constructor(readonly cohortId: string) {
    super(`cohort ${cohortId} is in the archive`);
  }
}

/**
 * Returns whether an error says that a cohort is in the archive. It looks at the name, because pages and server are two bundles, each with
 * a class of its own.
 */
export function isCohortInArchiveError(error: unknown): error is CohortInArchiveError {
  return error instanceof Error && error.name === errorName;
}
