/**
 * Creates the response after too many tries: `Retry-After` for programs. From the body, the error page tells people the same time in words.
 */
export function tooManyTriesResponse(retryAfterSeconds: number): Response {
  return new Response(JSON.stringify({ retryAfterSeconds }), {
    status: 429,
    headers: { "Retry-After": String(retryAfterSeconds), "Content-Type": "application/json; charset=utf-8" },
  });
}
