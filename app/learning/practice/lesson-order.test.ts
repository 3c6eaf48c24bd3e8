import { expect, it } from "vitest";
import { firstBefore } from "./lesson-order";

it("names the first lesson that is not passed before this one", () => {
  const order = ["a", "b", "c"];
  expect(firstBefore(order, "a", [])).toBeNull();
  expect(firstBefore(order, "c", [])).toBe("a");
  expect(firstBefore(order, "c", ["a"])).toBe("b");
  expect(firstBefore(order, "c", ["b"])).toBe("a");
  expect(firstBefore(order, "c", ["b", "a"])).toBeNull();
  expect(firstBefore(order, "unknown", [])).toBeNull();
});
