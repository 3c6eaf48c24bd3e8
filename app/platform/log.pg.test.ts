import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createLogger } from "./log.server";

it("a database error is logged without the row that it is about", async () => {
  const { pool } = await openTestDatabase();
  const lines: string[] = [];
  const log = createLogger("info", { write: (line) => lines.push(line) });
  const insert = pool`
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (gen_random_uuid(), 'zoe@example.org', now(), 'hash', null)`;
  await insert.catch((err) => log.error({ err }, "request failed"));
  await insert.catch((err) => log.error({ err: new AggregateError([err], "1 failed") }, "task failed"));
  for (const line of lines) expect(line).toContain("23502");
  expect(lines.join()).toContain("request failed");
  expect(lines.join()).not.toMatch(/zoe|example\.org/);
});
