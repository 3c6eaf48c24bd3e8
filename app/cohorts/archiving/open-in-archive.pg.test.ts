/** What still runs in a group when it goes into the archive: a live session ends, and a sitting goes on until it is closed. */
import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { archiveCohort } from "./archive-cohort.server";
import { listOpenInCohort } from "./list-open-in-cohort.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);

it("archiving ends a live session, and a sitting that runs goes on, is ticked and is closed", async () => {
  const group = await createSittingGroup({ pool, releases, built, releaseId, now });
  const { key, at } = group;
  const [ada, bo] = [await group.member("Ada"), await group.member("Bo")];
  const sessionId = newId(now);
  await pool`
    insert into live_session (id, cohort_id, code, started_at) values (${sessionId}, ${key.cohortId}, '1234567', ${now})`;
  const { sittingId, code } = await group.open();
  await group.take(ada, code);
  expect(await listOpenInCohort(pool, { ...key, now: at(70) })).toEqual({ sittings: 1, live: true });
  const stranger = { ...key, trainerId: ada };
  expect(await listOpenInCohort(pool, { ...stranger, now: at(70) })).toEqual({ sittings: 0, live: false });
  expect(await archiveCohort(pool, { ...key, archived: true, now: at(71) })).toEqual({ ok: true });
  const [session] = await pool`select ended_at, code from live_session where id = ${sessionId}`;
  expect(session).toEqual({ endedAt: at(71), code: null });
  expect(await group.begin(bo, code, 72)).toMatchObject({ ok: true });
  expect(await group.tick(sittingId, [ada], 73)).toEqual({ ok: true, changed: 1 });
  expect(await listOpenInCohort(pool, { ...key, now: at(74) })).toEqual({ sittings: 1, live: false });
  expect(await group.close(sittingId, 75, true)).toEqual({ ok: true });
  expect(await listOpenInCohort(pool, { ...key, now: at(76) })).toEqual({ sittings: 0, live: false });
});
