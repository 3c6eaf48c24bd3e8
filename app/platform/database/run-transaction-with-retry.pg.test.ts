import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { runTransactionWithRetry } from "./run-transaction-with-retry.server";

const { pool } = await openTestDatabase();

it("two transactions that wait for each other both succeed", async () => {
  await pool`create table crossing (id integer primary key, passed integer not null default 0)`;
  await pool`insert into crossing (id) values (1), (2)`;
  let arrived = 0;
  const bothAreThere = async () => {
    arrived += 1;
    for (let asked = 0; arrived < 2 && asked < 500; asked++) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const cross = (first: number, second: number) =>
    runTransactionWithRetry(pool, async (db) => {
      await db`update crossing set passed = passed + 1 where id = ${first}`;
      await bothAreThere();
      await db`update crossing set passed = passed + 1 where id = ${second}`;
    });
  await Promise.all([cross(1, 2), cross(2, 1)]);
  expect((await pool`select passed from crossing`).map(({ passed }) => passed)).toEqual([2, 2]);
});

it("another error is tried again only if the caller says so, a limited number of times", async () => {
  let tried = 0;
  const lose = () => {
    tried += 1;
    return Promise.reject(new Error("lost"));
  };
  await expect(runTransactionWithRetry(pool, lose)).rejects.toThrow("lost");
  expect(tried).toBe(1);
  await expect(runTransactionWithRetry(pool, lose, () => true)).rejects.toThrow("lost");
  expect(tried).toBe(5);
});
