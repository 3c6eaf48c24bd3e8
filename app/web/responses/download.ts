/**
 * Creates the response that offers a file to download. `type`: its media type. `cache`: who may keep a copy; without it nobody may, because
 * such files contain data about people.
 */
export function downloadResponse(
  content: Uint8Array | string,
  { name, type, cache = "private, no-store" }: { name: string; type: string; cache?: string },
): Response {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": cache,
    },
  });
}
