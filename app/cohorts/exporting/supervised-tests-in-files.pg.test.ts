/** These tests check what the files and the report tell of a final test that was made under supervision. */
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { openSheet } from "~/../tests/support/exported-table";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, takeFinalTest } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createLogger } from "~/platform/log.server";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { messagesFor } from "~/ui/messages";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { composeMembersOfReport } from "../report/group-report";
import { exportCohortTable, getProgressOfCohortMembers } from "./export-cohort.server";
import { composeExportedTable } from "./exported-table";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-02T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const helpers = createCertificateTestHelpers(pool, releases, () => ({ built }) as never, now);
const { words } = messagesFor("nl").exporting;
const writers = createFileReadingProcesses({ log: createLogger("silent") });
const day = 24 * 60;

/** A group with a sitting on 2 March and a member who passed at home on 1 March, with all questions right. */
async function openGroup(consent?: string) {
  const group = await createSittingGroup({ pool, releases, built, releaseId, now });
  const dewi = await group.member("Dewi", consent === undefined ? {} : { consent });
  await takeFinalTest({ pool, releases, learnerId: dewi }, { right: 6, now: group.at(-day) });
  const cohort = await getCohortOfTrainer(pool, group.key);
  if (!cohort) throw new Error("no cohort");
  const read = async (kind: "matrix" | "certificates", minutes: number, names: string[]) => {
    const input = { ...group.key, cohort, kind, form: "csv" as const, words, writers, now: group.at(minutes) };
    const { bytes } = await exportCohortTable(pool, releases, input);
    const [row] = parse(bytes, { delimiter: ";", bom: true, columns: true }) as Record<string, string>[];
    return names.map((name) => row?.[name]);
  };
  const exported = () => getProgressOfCohortMembers(pool, releases, { ...group.key, courseId: cohort.courseId });
  const overview = (minutes: number) =>
    getCohortOverviewForTrainer(pool, releases, { ...group.key, cohort, now: group.at(minutes) });
  return { group, dewi, read, exported, overview, ...(await group.open()) };
}
const test = ["Eindtoets, score", "Eindtoets gehaald op", "Onder toezicht", "Identiteit gezien"];

it("score, day and supervision are of one attempt: the supervised one once it counts, also if another one was better", async () => {
  const { group, dewi, read, exported, overview, sittingId, code } = await openGroup();
  const home = ["6 van 6, nodig 5", "2027-03-01", "Nee", "Nee"];
  expect(await read("matrix", 0, test)).toEqual(home);
  await group.take(dewi, code, { right: 5 });
  await group.tick(sittingId, [dewi], 70, { present: true, identitySeen: true });
  expect(await read("matrix", 71, test)).toEqual(home);
  await group.close(sittingId, 80);
  const watched = ["5 van 6, nodig 5", "2027-03-02", "Ja", "Ja"];
  expect(await read("matrix", 81, test)).toEqual(watched);
  // The overview has the score of the test beside the mark of its supervision.
  expect((await overview(81)).rows[0]).toMatchObject({
    finalTestScore: { right: 5, questions: 6, needed: 5, passed: true },
    supervisedBy: { by: "SW-2B" },
  });
  const { courses, members } = await exported();
  const [inReport] = composeMembersOfReport(members, courses, group.at(81));
  expect(inReport?.passedTest).toMatchObject({ right: 5, questions: 6, supervised: "yes", identitySeen: "yes" });
  const table = { cohort: "SW-2B", courses, members, ownColumns: [], words, now: group.at(81) };
  const sheet = await openSheet(composeExportedTable("matrix", table));
  const cells = (row: number) => (sheet.getRow(row).values as unknown[]).map((value) => value);
  const at = cells(1).indexOf("Onder toezicht");
  expect(cells(2).slice(at - 1, at + 2)).toEqual([new Date("2027-03-02"), "Ja", "Ja"]);
});

it("the file about certificates tells of the test on which each certificate stands, also if another one counts now", async () => {
  const { group, dewi, read, sittingId, code } = await openGroup();
  const told = ["Certificaat", ...test];
  expect(await read("certificates", -60, told)).toEqual(["Kan worden opgehaald", "", "", "", ""]);
  await helpers.issued(dewi, { now: group.at(-50) });
  const home = ["Geldig", "6 van 6, nodig 5", "2027-03-01", "Nee", "Nee"];
  expect(await read("certificates", 0, told)).toEqual(home);
  await group.take(dewi, code, { right: 5 });
  await group.tick(sittingId, [dewi], 70);
  await group.close(sittingId, 80);
  expect(await read("certificates", 81, told)).toEqual(home);
  await helpers.issued(dewi, { now: group.at(90) });
  expect(await read("certificates", 91, told)).toEqual(["Geldig", "5 van 6, nodig 5", "2027-03-02", "Ja", "Nee"]);
});

it("a first pass in a sitting that is still open waits for its closing, in every file", async () => {
  const group = await createSittingGroup({ pool, releases, built, releaseId, now });
  const dewi = await group.member("Dewi");
  const { code } = await group.open();
  await group.take(dewi, code);
  const { courses, members } = await getProgressOfCohortMembers(pool, releases, { ...group.key, courseId: "proef" });
  const at = (minutes: number) => composeMembersOfReport(members, courses, group.at(minutes))[0]?.passedTest;
  expect(at(70)).toMatchObject({ supervised: "undecided", identitySeen: "undecided" });
  // Three days after the window it counts without supervision.
  expect(at(120 + 3 * day)).toMatchObject({ supervised: "no", identitySeen: "no" });
});

it("who did not agree that trainers see final tests has nothing of it in any file, also with a certificate", async () => {
  const { group, dewi, read, exported, sittingId, code } = await openGroup("2026-11");
  await group.take(dewi, code, { right: 5 });
  await group.tick(sittingId, [dewi], 70, { present: true, identitySeen: true });
  await group.close(sittingId, 80);
  await helpers.issued(dewi, { now: group.at(90) });
  expect(await read("matrix", 91, test)).toEqual(["", "", "", ""]);
  expect(await read("certificates", 91, ["Certificaat", ...test])).toEqual(["Geldig", "", "", "", ""]);
  const { courses, members } = await exported();
  expect(composeMembersOfReport(members, courses, group.at(91))[0]?.passedTest).toBeNull();
});
