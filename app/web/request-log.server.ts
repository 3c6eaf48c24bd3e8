/** What the log says of requests: no personal data, and no key that gives access. */
import { isRouteErrorResponse } from "@remix-run/react";
import type { RequestContext } from "./context.server";

/** Returns the path as the log shows it. The last part of these addresses is a key that gives access, so it is left out. */
export function hideKeyInPath(path: string): string {
  return path.replace(/^\/(join|unsubscribe|calendar|live|trainer-invitations)\/.+/, "/$1/…");
}

/** Logs an error of a loader, an action or a component. The page around it shows the error without a stack. */
export function logRequestError(
  error: unknown,
  { request, context }: { request: Request; context: Pick<RequestContext, "log"> },
): void {
  // 4xx is a client error, so it is not logged.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  context.log.error({ err: error, path: hideKeyInPath(new URL(request.url).pathname) }, "request failed");
}
