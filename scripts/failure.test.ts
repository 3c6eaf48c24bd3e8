import { expect, it } from "vitest";
import { describeCommandFailure } from "./command-failure";

it("a failure is one sentence, with the stack only at debug", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
  expect(describeCommandFailure(refused, undefined)).toMatch(/^The database does not answer[^\n]*$/);
  expect(describeCommandFailure(refused, "debug")).toMatch(/^The database does not answer[^\n]*\nError: connect/);
  expect(describeCommandFailure(new Error("0002_x.sql was edited."), "info")).toBe("0002_x.sql was edited.");
  expect(describeCommandFailure("gone", "info")).toBe("gone");
});

const failure = (code: string, message: string, more = {}) => Object.assign(new Error(message), { code, ...more });

it("advice comes before PostgreSQL's message, and a missing TLS setting is explained", () => {
  const words = 'no pg_hba.conf entry for host "10.0.0.7", user "app", database "leren", no encryption';
  expect(describeCommandFailure(failure("28000", words), undefined)).toBe(
    `The database refuses this user: is DATABASE_URL right? Where it wants TLS, add ?sslmode=require. PostgreSQL said: ${words}`,
  );
  expect(describeCommandFailure(failure("08P01", "SSL required"), undefined)).toContain("sslmode=require");
  expect(
    describeCommandFailure(failure("28P01", 'password authentication failed for user "app"'), undefined),
  ).toContain('PostgreSQL said: password authentication failed for user "app"');
});

it("an untrusted certificate leads to sslrootcert, a server without TLS to sslmode", () => {
  for (const code of [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "ERR_TLS_CERT_ALTNAME_INVALID",
  ])
    expect(describeCommandFailure(failure(code, "no"), undefined)).toMatch(
      /^The database's certificate is not .*sslrootcert=FILE/,
    );
  expect(describeCommandFailure(failure("NO_TLS", "db speaks no TLS"), undefined)).toContain("sslmode");
});

it("an unusable folder gives one sentence about DATA_DIR; a missing file is named", () => {
  for (const code of ["EEXIST", "ENOTDIR", "EROFS", "ENOSPC", "EACCES", "EPERM"])
    expect(describeCommandFailure(failure(code, `${code}: mkdir '/x'`), undefined)).toMatch(/^[^\n]*DATA_DIR[^\n]*$/);
  expect(describeCommandFailure(failure("ENOENT", "connect ENOENT /x", { syscall: "connect" }), undefined)).toContain(
    "DATABASE_URL",
  );
  expect(describeCommandFailure(failure("ENOENT", "open /x", { syscall: "open" }), undefined)).toBe("open /x");
});

it("of a task that went on after what failed, the first error is told", () => {
  const failure = new AggregateError([new Error("no card"), new Error("no other")], "2 failed");
  expect(describeCommandFailure(failure, "info")).toBe("2 failed: no card");
});
