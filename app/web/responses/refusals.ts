/** Answers without a page of their own: the error page tells them. Each call makes a new one, since a body is read once. */

/** There is nothing at this address, or nothing that who asks may know of. */
export function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

/** Who asks is known, and may not. */
export function forbidden(): Response {
  return new Response("Forbidden", { status: 403 });
}

/** A form that no page of ours sends. */
export function badForm(): Response {
  return new Response("Not a form of this site", { status: 400 });
}
