import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { CohortInArchiveError } from "~/cohorts/archiving/cohort-in-archive-error";
import { isDatabaseUnavailable } from "~/platform/database/database.server";
import { DatabaseUnavailableError } from "~/platform/database/database-socket.server";
import client from "~/platform/database/postgres-client.mjs";
import { FileNotWrittenError } from "~/platform/reading/file-not-written-error";
import { withResponsesToKnownErrors } from "./known-errors.server";

const postgresError = (code: string) => new (client.PostgresError as never as new (given: object) => Error)({ code });
const args = {
  request: new Request("http://localhost/x", { headers: { "accept-language": "en" } }),
  context: { log: { warn: () => {} } },
} as unknown as LoaderFunctionArgs;

const run = (error: unknown) => {
  const fail = () => Promise.reject(error);
  const build = { routes: { x: { id: "x", module: { loader: fail, action: fail } } } } as unknown as ServerBuild;
  const { loader, action } = withResponsesToKnownErrors(build).routes.x?.module ?? {};
  return Promise.all([loader, action].map((each) => Promise.resolve(each?.(args as never)).catch((thrown) => thrown)));
};

it("a loader or action without a database answers 503, when to come back, and in which language to say so", async () => {
  for (const response of await run(new DatabaseUnavailableError("DATABASE_SILENT", "no answer"))) {
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
    expect(await response.json()).toEqual({ locale: "en" });
  }
});

it("a large file that has to wait answers 503 and says so, and one that can't be made is a fault of ours", async () => {
  // Pages and server are two bundles, so the class of the error is not that of this file.
  class Copy extends Error {
    override name = "FileNotWrittenError";
    reason = "busy";
  }
  for (const error of [new FileNotWrittenError("busy"), new FileNotWrittenError("slow"), new Copy()]) {
    for (const response of await run(error)) {
      expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "30"]);
      expect(await response.json()).toEqual({ locale: "en", busy: true });
    }
  }
  const broken = new FileNotWrittenError("broken");
  expect(await run(broken)).toEqual([broken, broken]);
});

it("a change that was refused because the group is in the archive answers 409, with the group", async () => {
  // Pages and server are two bundles, so the class of the error is not that of this file.
  class Copy extends Error {
    override name = "CohortInArchiveError";
    cohortId = "groep";
  }
  for (const error of [new CohortInArchiveError("groep"), new Copy()]) {
    for (const response of await run(error)) {
      expect(response.status).toBe(409);
      expect(await response.json()).toEqual({ archivedCohort: "groep" });
    }
  }
});

it("a fault of ours stays one, and what a page throws on purpose goes through", async () => {
  for (const error of [new TypeError("x is undefined"), new Response(null, { status: 404 }), postgresError("23505")])
    expect(await run(error)).toEqual([error, error]);
});

it("which errors mean that the database can't be used", () => {
  for (const code of ["57P01", "57P03", "53300", "53100", "08006", "28P01", "3D000", "25006"])
    expect(isDatabaseUnavailable(postgresError(code)), code).toBe(true);
  for (const code of ["23505", "40001", "40P01", "57014", "42P01", "22P02"])
    expect(isDatabaseUnavailable(postgresError(code)), code).toBe(false);
  const socket = Object.assign(new Error("connect ENOENT /run/x"), { code: "ENOENT", syscall: "connect" });
  const file = Object.assign(new Error("open ENOENT /x"), { code: "ENOENT", syscall: "open" });
  expect([
    isDatabaseUnavailable(socket),
    isDatabaseUnavailable(file),
    isDatabaseUnavailable(null),
    isDatabaseUnavailable("x"),
  ]).toEqual([true, false, false, false]);
});
