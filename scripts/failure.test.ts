import { expect, it } from "vitest";
import { describeFailure } from "./failure";

it("a failure is one sentence, with the stack only at debug", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:1"), { code: "ECONNREFUSED" });
  expect(describeFailure(refused, undefined)).toMatch(/^The database does not answer[^\n]*$/);
  expect(describeFailure(refused, "debug")).toMatch(/^The database does not answer[^\n]*\nError: connect/);
  expect(describeFailure(new Error("0002_x.sql was edited."), "info")).toBe("0002_x.sql was edited.");
  expect(describeFailure("gone", "info")).toBe("gone");
});
