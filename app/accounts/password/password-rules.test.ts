import { expect, it, vi } from "vitest";
import { checkPasswordLength, maxPasswordLength } from "./password-rules";

it("a password that is far too long is refused before it is normalised, and one of the greatest length is not", () => {
  const normalise = vi.spyOn(String.prototype, "normalize");
  expect(checkPasswordLength("ﷺ".repeat(30_000))).toBe("password-long");
  expect(normalise).not.toHaveBeenCalled();
  normalise.mockRestore();
  // A letter with three accents is one character: that is what the limit counts.
  expect(checkPasswordLength("ω\u0313\u0342\u0345".repeat(maxPasswordLength))).toBeNull();
  expect(checkPasswordLength("x".repeat(maxPasswordLength + 1))).toBe("password-long");
});
