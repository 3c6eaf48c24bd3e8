/** Returns a whole page after too many tries: `Retry-After` for programs, and the same time in words for people. */
export function tooManyTriesResponse(retryAfterSeconds: number): Response {
  return new Response(JSON.stringify({ retryAfterSeconds }), {
    status: 429,
    headers: { "Retry-After": String(retryAfterSeconds), "Content-Type": "application/json; charset=utf-8" },
  });
}
