/**
 * This file creates responses without a page of their own; the error page explains them. Each call makes a new response, because a body can
 * be read only once.
 */

/** Creates the response for an address at which there is nothing, or nothing that the viewer may know of. */
export function notFoundResponse(): Response {
  return new Response("Not found", { status: 404 });
}

/** Creates the response for a viewer who is known but not allowed. */
export function forbiddenResponse(): Response {
  return new Response("Forbidden", { status: 403 });
}

/** Creates the response for a change of a cohort that is in the archive. From the body, the error page knows the cohort. */
export function archivedCohortResponse(cohortId: string): Response {
  return new Response(JSON.stringify({ archivedCohort: cohortId }), {
    status: 409,
    headers: { "Content-Type": "application/json; charset=utf-8" },
  });
}

/** Creates the response for a form that no page of ours sends. */
export function forgedFormResponse(): Response {
  return new Response("Not a form of this site", { status: 400 });
}
