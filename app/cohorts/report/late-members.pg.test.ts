/** This test reads the report about a group with another program: pdftotext. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createLogger } from "~/platform/log.server";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { messagesFor } from "~/ui/messages";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { createGroupReportPdf } from "./create-group-report.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const { words } = messagesFor("nl").exporting;
const writers = createFileReadingProcesses({ log: createLogger("silent") });

it("the report says who is late by the deadlines of the group, with the time that a member got more", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const rounds = [{ lessonId: "vijf" as const, right: [true, true, true, true, true] }];
  await insertMemberWithAccount(pool, { cohortId, name: "Ada", now }, { releases, course, rounds });
  await insertMemberWithAccount(pool, { cohortId, name: "Bo", now });
  const more = await insertMemberWithAccount(pool, { cohortId, name: "Cor", now });
  const [dueAt, later] = [new Date("2026-03-01T22:59:00Z"), new Date("2026-03-08T22:59:00Z")];
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${"vijf"}, ${dueAt})`;
  await pool`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${more}, ${cohortId}, ${"vijf"}, 1, ${later}, ${"Ziek"}, ${trainerId}, ${now})`;
  const cohort = await getCohortOfTrainer(pool, { cohortId, trainerId });
  if (!cohort) throw new Error("no cohort");
  const input = { cohortId, trainerId, cohort, by: "Marieke", words, writers };
  const read = async (at: Date) => {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "report-")), "report.pdf");
    fs.writeFileSync(file, (await createGroupReportPdf(pool, releases, { ...input, now: at })).bytes);
    return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  };
  const part = (text: string) => text.slice(text.indexOf("Te laat"), text.indexOf("Wat er wel en niet in staat"));
  const first = part(await read(now));
  expect(first).toMatch(/2\. Bo\s+2/);
  expect(first).not.toMatch(/Ada|Cor/);
  expect(part(await read(new Date("2026-03-09T10:00:00Z")))).toMatch(/2\. Bo\s+2\s+3\. Cor\s+2/);
});
