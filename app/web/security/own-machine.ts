/** Returns whether the browser runs on this machine: the request came directly, not through a proxy, and its host name is a local one. */
export function isDirectRequestFromLocalhost(request: Request, clientAddress: string): boolean {
  const isLoopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(clientAddress);
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => request.headers.has(name));
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return isLoopback && !isForwarded && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}
