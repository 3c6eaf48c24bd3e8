/** Responses without a page of their own; the error page explains them. Each call makes a new one, because a body can be read only once. */

/** Nothing is at this address, or nothing that the viewer may know of. */
export function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

/** The viewer is known but not allowed. */
export function forbidden(): Response {
  return new Response("Forbidden", { status: 403 });
}

/** Not a form that our pages send. */
export function badForm(): Response {
  return new Response("Not a form of this site", { status: 400 });
}
