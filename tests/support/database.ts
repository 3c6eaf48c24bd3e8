/** Real PostgreSQL for tests. One template database gets all migrations (see global-setup), and every test file gets a copy of it. */
import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { createPool, type Pool } from "~/platform/database/database.server";
import type { DatabaseTarget } from "~/platform/database/database-target.server";

declare module "vitest" {
  export interface ProvidedContext {
    database: { options: DatabaseTarget; template: string };
  }
}

interface TestDatabase {
  pool: Pool;
  options: DatabaseTarget;
  /** Runs `work` and returns the SQL statements that it sent, except begin, commit and rollback. */
  countStatements<T>(work: (pool: Pool) => Promise<T>): Promise<{ result: T; statements: string[] }>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const { options, template } = inject("database");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = createPool({ ...options, database: "postgres" }, { max: 1 });
  // Copying files takes half the time of PostgreSQL's own choice, which writes every page to its log.
  await admin`create database ${admin(name)} template ${admin(template)} strategy file_copy`;
  const own: DatabaseTarget = { ...options, database: name };
  const pool = createPool(own, { max: 12 });
  const extra: Pool[] = [];
  afterAll(async () => {
    await Promise.all([pool, ...extra].map((each) => each.end({ timeout: 1 })));
    await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
  });
  return {
    pool,
    options: own,
    async countStatements(work) {
      const statements: string[] = [];
      // Reading types before the first statement is switched off, because those statements must not be counted.
      const counted = createPool(own, {
        max: 4,
        fetch_types: false,
        debug: (_connection, query) => statements.push(query),
      });
      extra.push(counted);
      const result = await work(counted);
      return { result, statements: statements.filter((query) => !/^\s*(begin|commit|rollback)/i.test(query)) };
    },
  };
}
