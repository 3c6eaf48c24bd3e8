import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  attemptPolicies,
  findAttemptPolicy,
  listAttemptKindsCountingFirstAnswer,
  listAttemptKindsCountingFor,
  listAttemptKindsInStatistics,
  listAttemptKindsMarkedOpen,
  listAttemptKindsUsedBy,
} from "./policies.server";

const all = Object.values(attemptPolicies);

test("a kind of attempt is named by its policy only: SQL takes it as a parameter", () => {
  const rooms = ["learning", "analysis", "certificates", "cohorts"].map((room) => path.join("app", room));
  const files = rooms.flatMap((room) =>
    fs.readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => path.join(room, name)),
  );
  const sources = files.filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  // Finds sources that name a kind of attempt in SQL, where texts have single quotes. Texts in TypeScript have double quotes.
  const naming = sources.filter((file) => /'(practice|final|review|delta)'/.test(fs.readFileSync(file, "utf8")));
  expect(naming).toEqual([]);
});

test("purposes and statistics give the kinds whose policy names them, and a kind without a policy is a bug", () => {
  expect(listAttemptKindsCountingFor("certificate")).toEqual(["final"]);
  expect(listAttemptKindsCountingFor("lesson")).toEqual(["practice"]);
  expect(listAttemptKindsUsedBy("questions")).toEqual(["practice"]);
  expect(listAttemptKindsInStatistics()).toEqual(["practice", "final"]);
  expect(listAttemptKindsMarkedOpen()).toEqual(["review"]);
  expect(listAttemptKindsCountingFirstAnswer()).toEqual(["practice", "review"]);
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
  expect(() => findAttemptPolicy("unheard of")).toThrow("no policy");
});
