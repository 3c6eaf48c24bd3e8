import fs from "node:fs";
import { expect, it } from "vitest";

it("only these use cases lock a cohort that may be in the archive", () => {
  const folder = "app/cohorts";
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const allowed = files.filter((name) => fs.readFileSync(`${folder}/${name}`, "utf8").includes("{ inArchive: true }"));
  expect(allowed.sort()).toEqual([
    "administering/hand-over-cohort.server.ts",
    "answers/show-choices.server.ts",
    "archiving/archive-cohort.server.ts",
    "copying/copy-cohort.server.ts",
    "group/change-trainers.server.ts",
    "group/remove-cohort.server.ts",
    "joining/end-membership.server.ts",
    "live/change-live-session.server.ts",
    "sittings/decide-cohort-sitting.server.ts",
    "sittings/withdraw-cohort-sitting.server.ts",
  ]);
});
