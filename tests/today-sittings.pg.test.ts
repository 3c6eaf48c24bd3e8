/** These tests check who reads on the page of today that a sitting is open or planned, and what that costs. */
import { expect, it } from "vitest";
import type { Viewer } from "~/accounts/session/viewer";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { getCourseProgress } from "~/learning/progress/get-progress.server";
import { readGroupsOfCourse } from "~/routes/course/groups-of-course.server";
import { readToday } from "~/routes/today/today.server";
import type { AccountViewer } from "~/web/guards/viewer.server";
import { createRequestContextFactory } from "./support/context";
import { openTestDatabase } from "./support/database";
import { loadTestCourse } from "./support/factories";
import { createFinalTestCourse, takeFinalTest } from "./support/final-test";
import { createSittingGroup } from "./support/sittings";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const group = await createSittingGroup({ pool, releases, built, releaseId, now });

async function listSittings(learnerId: string, minutes = 0, db = pool) {
  const viewer: AccountViewer = {
    ...{ learnerId, kind: "account", name: "Zoë", email: "zoe@voorbeeld.nl" },
    ...{ roles: [], locale: "nl", sessionId: "s" },
  };
  const context = createRequestContextFactory(db, () => group.at(minutes))();
  return (await readToday(context, viewer)).sittings;
}

it("a member reads when and where a sitting is, until it is over or closed, and nobody else does", async () => {
  const [zoe, early] = [await group.member("Zoë"), await group.member("Nog bezig", { lessons: false })];
  const other = await createSittingGroup({ pool, releases, built, releaseId, now }, "Een andere groep");
  const outsider = await other.member("Bo");
  expect(await listSittings(zoe)).toEqual([]);
  const { sittingId } = await group.open();
  await group.open({ room: "Later" }, 60 * 24 * 6);
  await group.open({ room: "Te ver" }, 60 * 24 * 8);
  const [first, second, ...more] = await listSittings(zoe, -30);
  expect(first).toMatchObject({ room: "Lokaal 2.14", isOpen: false, lessonsLeft: 0, group: { name: "SW-2B" } });
  expect([second?.room, more]).toEqual(["Later", []]);
  expect(JSON.stringify(first)).not.toContain("code");
  expect(await listSittings(zoe, 5)).toMatchObject([{ isOpen: true }, { isOpen: false }]);
  expect((await listSittings(early, 5))[0]?.lessonsLeft).toBeGreaterThan(0);
  expect(await listSittings(outsider, 5)).toEqual([]);
  expect((await listSittings(zoe, 121)).map(({ room }) => room)).toEqual(["Later"]);
  await group.close(sittingId, 10, true);
  expect((await listSittings(zoe, 11)).map(({ room }) => room)).toEqual(["Later"]);
});

it("who passed without supervision reads it, and who passed under supervision does not", async () => {
  const own = await createSittingGroup({ pool, releases, built, releaseId, now }, "Met toets");
  const [home, room] = [await own.member("Thuis"), await own.member("Lokaal")];
  await takeFinalTest({ pool, releases, learnerId: home, courseId: own.courseId }, { right: 6, now: own.at(-30) });
  const { sittingId, code } = await own.open();
  await own.open({ room: "Morgen" }, 60 * 24);
  await own.take(room, code);
  // Nothing is decided as long as the sitting is not closed.
  expect(await listSittings(room, 70)).toEqual([]);
  await own.tick(sittingId, [room], 70);
  await own.close(sittingId, 80, true);
  expect(await listSittings(room, 90)).toEqual([]);
  expect(await listSittings(home, 90)).toMatchObject([{ room: "Morgen" }]);
});

it("the page of the course tells of the sittings for it that the page of today tells of, in one statement", async () => {
  const own = await createSittingGroup({ pool, releases, built, releaseId, now }, "Bij de cursus");
  const zoe = await own.member("Zoë");
  await own.open({ room: "Lokaal 3" });
  const viewer: Viewer = {
    ...{ learnerId: zoe, kind: "account", name: "Zoë" },
    ...{ email: null, roles: [], locale: "nl", sessionId: "s" },
  };
  const context = createRequestContextFactory(pool, () => own.at(5))();
  const progress = await getCourseProgress(pool, releases, { learnerId: zoe, courseId: own.courseId });
  const read = (step?: FinalTestStep) => readGroupsOfCourse(context, viewer, { progress, step });
  expect((await read()).sittings).toEqual(await listSittings(zoe, 5));
  expect((await read()).sittings).toMatchObject([{ room: "Lokaal 3", isOpen: true }]);
  expect((await read({ state: "ended" })).sittings).toEqual([]);
  const { statements } = await countStatements((counted) =>
    readGroupsOfCourse({ ...context, pool: counted }, viewer, { progress, step: undefined }),
  );
  expect(statements).toHaveLength(1);
  expect(await readGroupsOfCourse(context, null, { progress, step: undefined })).toEqual({ asking: [], sittings: [] });
});

it("a sitting adds no statement for a member who is in the lessons", async () => {
  const count = async (own: Awaited<ReturnType<typeof createSittingGroup>>) => {
    const learnerId = await own.member("Vera", { lessons: false });
    const { statements } = await countStatements((counted) => listSittings(learnerId, 5, counted));
    return statements.length;
  };
  const [without, withOne] = [
    await createSittingGroup({ pool, releases, built, releaseId, now }, "Zonder"),
    await createSittingGroup({ pool, releases, built, releaseId, now }, "Met"),
  ];
  await withOne.open();
  expect(await count(withOne)).toBe(await count(without));
});
