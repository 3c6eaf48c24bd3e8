/** These tests check what the code of a sitting answers: to many tries at once, and to who has another attempt open. */
import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { findCourseOfTypedSittingCode } from "./begin-with-sitting-code.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });

it("codes that are refused because there were too many do not count, and wrong ones do", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { code } = await group.open();
  const left = async () => (await group.limits.peek("sitting-code", zoe)).left;
  // So many right codes are on their way at this moment.
  for (let tries = 0; tries < 10; tries++) await group.limits.consume("sitting-code", zoe);
  for (let more = 0; more < 5; more++)
    expect(await group.begin(zoe, code, 5)).toMatchObject({ ok: false, reason: "too-many-tries" });
  for (let tries = 0; tries < 10; tries++) await group.limits.giveBack("sitting-code", zoe);
  expect(await left()).toBe(10);
  await group.begin(zoe, "000001", 5);
  expect(await left()).toBe(9);
  expect(await group.begin(zoe, code, 5)).toMatchObject({ ok: true });
  expect(await left()).toBe(9);
});

it("a code says so if an attempt of another sitting is open, and leads who clicked twice to their own", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const [first, second] = [await group.open(), await group.open()];
  expect(await group.begin(zoe, first.code, 5)).toMatchObject({ ok: true });
  expect(await group.begin(zoe, first.code, 6)).toEqual({ ok: false, reason: "attempt-open" });
  expect(await group.begin(zoe, second.code, 7)).toEqual({ ok: false, reason: "attempt-elsewhere" });
});

it("a code leads members to the course of its sitting, and tells others nothing; guesses count with those at the test", async () => {
  const [group, other] = [await openGroup(), await openGroup()];
  const [zoe, stranger] = [await group.member("Zoë"), await other.member("Bo")];
  const { code } = await group.open();
  const find = (learnerId: string, typed: string) =>
    findCourseOfTypedSittingCode(pool, { learnerId, code: typed, limits: group.limits });
  expect(await find(zoe, code.toLowerCase())).toEqual({ ok: true, courseId: "proef" });
  expect(await find(stranger, code)).toEqual({ ok: false, reason: "code-unknown" });
  for (let tries = 0; tries < 10; tries++) await find(zoe, `00000${tries}`);
  expect(await find(zoe, code)).toMatchObject({ ok: false, reason: "too-many-tries" });
  expect(await group.begin(zoe, code, 5)).toMatchObject({ ok: false, reason: "too-many-tries" });
});
