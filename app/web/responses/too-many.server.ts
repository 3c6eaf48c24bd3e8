/** The whole page for whoever tries too often: `Retry-After` for machines, the same time in words for people. */
export function tooManyTries(retryAfterSeconds: number): Response {
  return new Response(JSON.stringify({ retryAfterSeconds }), {
    status: 429,
    headers: { "Retry-After": String(retryAfterSeconds), "Content-Type": "application/json; charset=utf-8" },
  });
}
