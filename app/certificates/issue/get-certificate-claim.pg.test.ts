import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { insertLearner, loadTestCourse } from "~/../tests/support/factories";
import type { Viewer } from "~/accounts/session/viewer";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getCertificateClaim } from "./get-certificate-claim.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const { account, complete, graduate, issued } = createCertificateTestHelpers(pool, releases, () => course, now);

const alone = { supervisedBy: null, without: null, first: null };
const ready = { kind: "ready", edition: "1", name: "Zoë", trial: false, form: "practice", ...alone };
const claimOf = (learnerId: string, { kind = "account" as Viewer["kind"], isPublic = true, courseId = "proef" } = {}) =>
  getCertificateClaim(pool, releases, { learner: { learnerId, kind, name: "Zoë" }, courseId, isPublic, now });

test("a learner first sees what is missing, then can ask, then has the certificate", async () => {
  const learnerId = await account();
  expect(await claimOf(learnerId)).toMatchObject({
    kind: "incomplete",
    passed: 0,
    total: 2,
    missing: [{ id: "alles" }, { id: "vijf" }],
  });
  await complete(learnerId);
  expect(await claimOf(learnerId)).toEqual(ready);
  const id = await issued(learnerId);
  expect(await claimOf(learnerId)).toEqual({ kind: "issued", edition: "1", id });
  expect(await claimOf(learnerId, { isPublic: false })).toEqual({ kind: "issued", edition: "1", id });
});

test("a trial can be replaced once the installation is public", async () => {
  const learnerId = await graduate();
  expect(await claimOf(learnerId, { isPublic: false })).toEqual({ ...ready, trial: true });
  const id = await issued(learnerId, { isPublic: false });
  expect(await claimOf(learnerId, { isPublic: false })).toEqual({ kind: "issued", edition: "1", id });
  expect(await claimOf(learnerId)).toEqual(ready);
  expect(await issued(learnerId)).toBe(id);
  expect(await claimOf(learnerId)).toEqual({ kind: "issued", edition: "1", id });
});

test("a guest who completed a course needs an account, and an unknown course has no certificate", async () => {
  const learnerId = await insertLearner(pool, now);
  await complete(learnerId);
  expect(await claimOf(learnerId, { kind: "guest" })).toEqual({ kind: "guest", isEarned: true });
  expect(await claimOf(learnerId, { courseId: "onbekend" })).toBeNull();
});
