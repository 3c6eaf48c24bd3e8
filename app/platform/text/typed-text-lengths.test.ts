import { expect, it, vi } from "vitest";
import { parseReadableCode } from "./readable-code";
import { normaliseAndValidateName } from "./typed-text";

/** One character that Unicode takes apart into eighteen. */
const long = "ﷺ".repeat(30_000);

it("a text that is far too long is refused before it is normalised", () => {
  const normalise = vi.spyOn(String.prototype, "normalize");
  expect(parseReadableCode(long, 8)).toBeNull();
  expect(normaliseAndValidateName(long, 100)).toEqual({ ok: false, reason: "name-long" });
  expect(normalise).not.toHaveBeenCalled();
  normalise.mockRestore();
});

it("space around a name does not make it too long", () => {
  expect(normaliseAndValidateName(`${" ".repeat(200)}Noor`, 100)).toEqual({ ok: true, name: "Noor" });
});
