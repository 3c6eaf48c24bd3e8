import { expect, it, vi } from "vitest";
import type { RequestContext } from "./context.server";
import { logRequestError } from "./request-log.server";

it("an error is logged with the path of its page, but without a key that gives access", () => {
  const error = vi.fn();
  const context = { log: { error } } as unknown as RequestContext;
  for (const path of [
    "/learning?token=secret",
    "/join/5GHSC2GP",
    "/unsubscribe/secret",
    "/calendar/secret.ics",
    "/trainer-invitations/secret",
  ])
    logRequestError(new TypeError("x is undefined"), { request: new Request(`http://leren.test${path}`), context });
  const paths = error.mock.calls.map(([told]) => told.path);
  expect(paths).toEqual(["/learning", "/join/…", "/unsubscribe/…", "/calendar/…", "/trainer-invitations/…"]);
});
