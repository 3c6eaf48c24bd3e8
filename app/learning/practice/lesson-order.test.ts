import { expect, it } from "vitest";
import { findLessonToPassFirst } from "./lesson-order";

it("names the first lesson that is not passed before this one", () => {
  const order = ["a", "b", "c"];
  expect(findLessonToPassFirst(order, "a", [])).toBeNull();
  expect(findLessonToPassFirst(order, "c", [])).toBe("a");
  expect(findLessonToPassFirst(order, "c", ["a"])).toBe("b");
  expect(findLessonToPassFirst(order, "c", ["b"])).toBe("a");
  expect(findLessonToPassFirst(order, "c", ["b", "a"])).toBeNull();
  expect(findLessonToPassFirst(order, "unknown", [])).toBeNull();
});
