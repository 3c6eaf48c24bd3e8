/** These tests act on members whom a trainer set on "later", alone and among several: the chosen day stays as it is. */
import { expect, it } from "vitest";
import { insertGroupOf } from "~/../tests/support/batches";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { allLateScopes } from "../acting/extension-rules";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { sendTrainerMessage } from "../following/send-trainer-message.server";
import { arrangeMember } from "../needs/arrange-member.server";
import type { NeedChoice } from "../needs/standing";
import { beginBatch } from "./begin-batch.server";
import { getBatch } from "./get-batch.server";
import { previewBatch } from "./preview-batch.server";
import { saveBatchDraft, type TypedForBatch } from "./save-batch-draft.server";
import { sendBatch } from "./send-batch.server";

const { pool } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const limits = createRateLimiter(pool);
const mail = createMailQueue({ send: async () => {} });
const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const letter = { subject: "Zondag", text: "Les 6 is klaar.", replies: false };
const moreTime = { day: "2026-04-01", time: "23:59", reason: "Ziek." };
const given = {
  message: { act: "message", typed: letter },
  extension: { act: "extension", typed: { ...moreTime, scope: "vijf" } },
  reminder: undefined,
} satisfies Record<string, TypedForBatch | undefined>;
type Act = keyof typeof given;

/** A group whose members are late for `vijf` and `alles`. */
async function lateGroup(people: number) {
  const { cohortId, trainerId, learnerIds } = await insertGroupOf(pool, people, begin);
  await addDeadline(cohortId, "vijf", "2026-03-10T22:59:00Z");
  await addDeadline(cohortId, "alles", "2026-03-10T23:59:00Z");
  return { key: { cohortId, trainerId }, learnerIds };
}
const addDeadline = (cohortId: string, scope: string, due: string) =>
  pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${scope}, ${new Date(due)})`;
type Key = { cohortId: string; trainerId: string };

const arrange = (key: Key, learnerId: string, choice: NeedChoice, day = "", note = "") =>
  arrangeMember(pool, releases, { ...key, learnerId, formId: newId(now), choice, day, note, now });

/** The days on which those who stand apart come back, in Amsterdam. */
async function daysOf(key: Key, at = now): Promise<string[]> {
  const { arranged } = await getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now: at });
  const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Amsterdam" });
  return arranged.map(({ name, item }) => `${name} ${day.format(new Date(item.until))}`);
}

async function batchOf(key: Key, act: Act, learnerIds: string[]) {
  const batchKey = { ...key, batchId: newId(now) };
  await beginBatch(pool, { ...batchKey, act, learnerIds, now });
  const typed = given[act];
  if (typed) expect(await saveBatchDraft(pool, { ...batchKey, given: typed, now })).toEqual({ ok: true });
  const batch = await getBatch(pool, batchKey);
  if (!batch) throw new Error("no batch");
  const preview = await previewBatch(pool, releases, { ...key, batch, cohort, readerId: null, now });
  const send = async () => {
    expect(await sendBatch(pool, releases, { ...batchKey, draftNo: batch.draftNo, limits, mail, now })).toEqual({
      ok: true,
    });
    return (await getBatch(pool, batchKey))?.outcome;
  };
  return { preview, send };
}

it.each(["message", "extension", "reminder"] as const)(
  "a chosen day stays through a %s to several, sooner and later than a week away; the preview and the page after it say what is true",
  async (act) => {
    const { key, learnerIds } = await lateGroup(3);
    const [soon = "", far = ""] = learnerIds;
    await arrange(key, soon, "day", "2026-03-16");
    await arrange(key, far, "day", "2026-03-31");
    const { preview, send } = await batchOf(key, act, learnerIds);
    expect(preview.apart.map(({ name, after }) => [name, after])).toEqual([
      ["Lid 1", null],
      ["Lid 2", null],
    ]);
    // More time for one of two lessons sets nobody apart.
    const effect = act === "extension" ? { arranged: [], stays: 1 } : { arranged: [{ count: 1 }], stays: 0 };
    expect(preview.onList).toMatchObject(effect);
    expect((await send())?.onList).toEqual(preview.onList);
    const third = act === "extension" ? [] : ["Lid 3 2026-03-20"];
    expect(await daysOf(key)).toEqual(["Lid 1 2026-03-16", ...third, "Lid 2 2026-03-31"]);
  },
);

it("a chosen day stays through acts for one person, also when something new brought them back to the list", async () => {
  const { key, learnerIds } = await lateGroup(1);
  const [learnerId = ""] = learnerIds;
  const own = { ...key, learnerId, limits, mail, now };
  const write = (text: string) =>
    sendTrainerMessage(pool, releases, { ...own, formId: newId(now), subject: "Dag", text });
  await arrange(key, learnerId, "day", "2026-03-16");
  await write("Een.");
  expect(await daysOf(key)).toEqual(["Lid 1 2026-03-16"]);
  await addDeadline(key.cohortId, "", "2026-03-12T10:00:00Z");
  expect(await daysOf(key)).toEqual([]);
  // More time for a lesson that is not the new one: the person stays on the list, and the day stays for what was known.
  expect(await extendDeadlineOfMember(pool, releases, { ...own, ...moreTime, scope: "vijf" })).toEqual({ ok: true });
  expect(await daysOf(key)).toEqual([]);
  await pool`delete from deadline where cohort_id = ${key.cohortId} and scope = ''`;
  expect(await daysOf(key)).toEqual(["Lid 1 2026-03-16"]);
  await addDeadline(key.cohortId, "", "2026-03-12T10:00:00Z");
  await write("Twee.");
  expect(await daysOf(key)).toEqual(["Lid 1 2026-03-16"]);
});

it("a chosen day that 'done' replaced does not come back; of 'done' and a week after an act, the later one holds", async () => {
  const { key, learnerIds } = await lateGroup(1);
  const [learnerId = ""] = learnerIds;
  await arrange(key, learnerId, "day", "2026-03-16");
  await arrange(key, learnerId, "done");
  await (await batchOf(key, "message", learnerIds)).send();
  await (await batchOf(key, "reminder", learnerIds)).send();
  expect(await daysOf(key)).toEqual(["Lid 1 2026-03-20"]);
});

it("the preview says on which day somebody comes back whom an act set apart before, and who will be on schedule", async () => {
  const { key, learnerIds } = await lateGroup(2);
  const [one = ""] = learnerIds;
  await (await batchOf(key, "message", [one])).send();
  await pool`update need_item set until = ${new Date("2026-03-14T23:00:00Z")} where learner_id = ${one}`;
  const again = await batchOf(key, "reminder", learnerIds);
  expect(again.preview.apart).toMatchObject([
    { name: "Lid 1", after: { standing: "arranged", until: "2026-03-19T23:00:00.000Z" } },
  ]);
  expect((await again.send())?.onList).toMatchObject({ arranged: [{ until: "2026-03-19T23:00:00.000Z", count: 1 }] });
  expect(await daysOf(key)).toEqual(["Lid 1 2026-03-20", "Lid 2 2026-03-20"]);
  given.extension.typed.scope = allLateScopes;
  const { preview } = await batchOf(key, "extension", [one]);
  expect(preview.apart).toMatchObject([{ after: { standing: "on-schedule" } }]);
});
