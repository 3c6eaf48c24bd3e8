import { expect, it } from "vitest";
import { createOneAtATime } from "./one-at-a-time.server";

it("runs tasks of one key one after another, also after one that fails, and those of other keys at once", async () => {
  const inTurn = createOneAtATime();
  const running: string[] = [];
  let most = 0;
  const task = (key: string, fails = false) =>
    inTurn(key, async () => {
      running.push(key);
      most = Math.max(most, running.filter((each) => each === key).length);
      await new Promise((resolve) => setImmediate(resolve));
      running.splice(running.indexOf(key), 1);
      if (fails) throw new Error("failed");
      return key;
    });
  const a = [task("a"), task("a", true), task("a")];
  await Promise.resolve().then(() => {});
  const b = task("b");
  await new Promise((resolve) => queueMicrotask(() => resolve(null)));
  expect([...running].sort()).toEqual(["a", "b"]);
  expect(await Promise.allSettled([...a, b])).toMatchObject([
    { value: "a" },
    { status: "rejected" },
    { value: "a" },
    { value: "b" },
  ]);
  expect(most).toBe(1);
});
