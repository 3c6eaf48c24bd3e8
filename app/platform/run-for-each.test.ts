import { expect, test } from "vitest";
import { runForAllOrEach, runForEach, runSteps, throwCollectedErrors } from "./run-for-each";

const failing = (bad: number[]) => async (numbers: readonly number[]) => {
  for (const each of numbers) if (bad.includes(each)) throw new Error(`no ${each}`);
  done.push(...numbers);
};
let done: number[] = [];

test("items that fail together are tried one by one, and one that fails stops no other", async () => {
  const errors: unknown[] = [];
  done = [];
  await runForAllOrEach([1, 2, 3, 4], failing([2]), errors);
  await runForAllOrEach([5, 6], failing([2]), errors);
  expect(done).toEqual([1, 3, 4, 5, 6]);
  expect(errors).toEqual([new Error("no 2")]);
});

test("a step that fails does not stop the next one, and all errors stand beside each other", async () => {
  done = [];
  const steps = [
    async () => {
      const errors: unknown[] = [];
      await runForEach([1, 2], async (each) => failing([1, 2])([each]).then(() => true), errors);
      throwCollectedErrors(errors);
    },
    () => failing([3])([3]),
    () => failing([])([4]),
  ];
  await expect(runSteps(steps)).rejects.toMatchObject({
    message: "3 failed",
    errors: [new Error("no 1"), new Error("no 2"), new Error("no 3")],
  });
  expect(done).toEqual([4]);
});
