import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { changeCertificateNameVisibility } from "../verify/change-certificate-name-visibility.server";
import {
  getCertificatePageData,
  getCertificatePdfIfAllowed,
  isTypedNameOnCertificate,
} from "../verify/get-certificate-page-data.server";
import { exportLearnerCertificates } from "./export-learner-certificates.server";
import { listLearnerCertificates } from "./list-learner-certificates.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);
const { graduate, issued } = createCertificateTestHelpers(pool, releases, () => course, now);

test("the name is visible to its holder only, unless it is shown, and again after it is hidden", async () => {
  const learnerId = await graduate();
  const stranger = await graduate();
  const id = await issued(learnerId, { name: "Zoë Öz" });
  const nameFor = async (viewerId: string | null) => (await getCertificatePageData(pool, { id, viewerId }))?.name;
  const pdfFor = async (viewerId: string | null) =>
    (await getCertificatePdfIfAllowed(pool, { id, viewerId }))?.pdf.subarray(0, 5).toString();
  expect([await nameFor(learnerId), await nameFor(stranger), await nameFor(null)]).toEqual(["Zoë Öz", null, null]);
  expect([await pdfFor(learnerId), await pdfFor(stranger), await pdfFor(null)]).toEqual([
    "%PDF-",
    undefined,
    undefined,
  ]);
  await changeCertificateNameVisibility(pool, { learnerId, id, shown: true, now });
  await changeCertificateNameVisibility(pool, { learnerId, id, shown: true, now });
  expect([await nameFor(null), await pdfFor(null)]).toEqual(["Zoë Öz", "%PDF-"]);
  await changeCertificateNameVisibility(pool, { learnerId, id, shown: false, now });
  expect([await nameFor(null), await pdfFor(null)]).toEqual([null, undefined]);
  const kinds = await pool`select kind from certificate_event where certificate_id = ${id} order by no`;
  expect(kinds.map(({ kind }) => kind)).toEqual(["issued", "name-shown", "name-hidden"]);
});

test("another learner can't show, list or export a certificate", async () => {
  const [learnerId, attacker] = [await graduate(), await graduate()];
  const id = await issued(learnerId);
  await changeCertificateNameVisibility(pool, { learnerId: attacker, id, shown: true, now });
  expect(await getCertificatePageData(pool, { id, viewerId: attacker })).toMatchObject({
    own: false,
    name: null,
    nameShown: false,
  });
  expect(await listLearnerCertificates(pool, { learnerId: attacker })).toEqual([]);
  expect(await exportLearnerCertificates(pool, attacker)).toEqual([]);
  expect(await listLearnerCertificates(pool, { learnerId })).toMatchObject([
    { id, title: "Proefcursus", nameShown: false },
  ]);
  expect(await exportLearnerCertificates(pool, learnerId)).toMatchObject([{ code: id, facts: { code: id } }]);
});

test("a typed name is compared but not stored", async () => {
  const id = await issued(await graduate(), { name: "Şeyma Đorđević-van ’t Hof" });
  expect(await isTypedNameOnCertificate(pool, { id, name: "şeyma đorđević-van 't hof" })).toBe(true);
  expect(await isTypedNameOnCertificate(pool, { id, name: "Şeyma" })).toBe(false);
  expect(await isTypedNameOnCertificate(pool, { id: "000000000000", name: "Şeyma" })).toBe(null);
});

test("after the holder is deleted, code and fingerprint stay, but nothing personal", async () => {
  const learnerId = await graduate();
  const id = await issued(learnerId, { name: "Weg Hiermee", showName: true });
  await pool`delete from learner where id = ${learnerId}`;
  const view = await getCertificatePageData(pool, { id, viewerId: learnerId });
  expect(view).toMatchObject({ state: "erased", facts: null, name: null, nameShown: false, own: false });
  expect(view?.fingerprints).toHaveLength(1);
  expect(await getCertificatePdfIfAllowed(pool, { id, viewerId: null })).toBe(null);
  expect(await isTypedNameOnCertificate(pool, { id, name: "Weg Hiermee" })).toBe(null);
  const left = JSON.stringify([
    await pool`select * from certificate_status where id = ${id}`,
    await pool`select * from certificate_event where certificate_id = ${id}`,
    await pool`select * from certificate where id = ${id}`,
  ]);
  expect(left).not.toContain("Weg");
  expect(left).not.toContain(learnerId);
});

test("a revoked or suspended certificate shows its state and since when", async () => {
  const learnerId = await graduate();
  const id = await issued(learnerId);
  const later = new Date("2026-05-01T10:00:00Z");
  for (const [state, no] of [
    ["suspended", 2],
    ["revoked", 3],
  ] as const) {
    await pool`update certificate_status set state = ${state} where id = ${id}`;
    await pool`insert into certificate_event (certificate_id, no, kind, at, actor) values (${id}, ${no}, ${state}, ${later}, 'test')`;
    expect(await getCertificatePageData(pool, { id, viewerId: null })).toMatchObject({
      state,
      since: later.toISOString(),
    });
  }
});
