import { expect, it } from "vitest";
import { openTestDatabase } from "../../../tests/support/database";
import { getOrCreateSiteSecret } from "./site-secrets.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-11-28T09:00:00Z");

it("a key is created once, however many processes ask for it first", async () => {
  const keys = await Promise.all(
    Array.from({ length: 8 }, () => getOrCreateSiteSecret(pool, { name: "page-mark", now })),
  );
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
});

it("keys with different names differ", async () => {
  const mark = await getOrCreateSiteSecret(pool, { name: "page-mark", now });
  expect((await getOrCreateSiteSecret(pool, { name: "device", now })).equals(mark)).toBe(false);
});
