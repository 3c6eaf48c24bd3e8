/** What the routes about sittings share. */
import type { MessageText } from "~/cohorts/acting/message-text";
import { beginBatch } from "~/cohorts/batches/begin-batch.server";
import { changeReadersOfSitting } from "~/cohorts/batches/readers-of-sitting.server";
import { saveBatchDraft } from "~/cohorts/batches/save-batch-draft.server";
import { getSittingWall } from "~/cohorts/sittings/get-cohort-sittings.server";
import type { SittingForTrainer } from "~/cohorts/sittings/sitting-views";
import type { PostedTick } from "~/learning/sitting/decide-sitting.server";
import { batchPreviewPath } from "~/ui/addresses";
import { type Messages, messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";
import type { RequestContext } from "~/web/context.server";
import { requireValidId } from "~/web/params/address";

/**
 * Returns the ticks of a posted form: `shown` names each attempt with what the page showed (see `composeShownTicks`). `present` and `identity`
 * name the attempts that are ticked now.
 * `takeBack` is there if the ticks of who left are taken back, with the time at which the page was shown.
 * @throws a 404 response for an invalid id
 */
export function readPostedTicks(fields: Record<string, string[]>): {
  ticks: PostedTick[];
  takesBackUntil: Date | null;
} {
  const ticked = (name: string) => new Set(fields[name] ?? []);
  const [present, identity] = [ticked("present"), ticked("identity")];
  const until = new Date(fields.takeBack?.[0] ?? "");
  const ticks = (fields.shown ?? [])
    .flatMap((shown) => shown.split(" ").filter(Boolean))
    .map((each) => {
      const [id, shown = ""] = each.split(":");
      const attemptId = requireValidId(id);
      return {
        attemptId,
        shown: { present: shown[0] === "1", identitySeen: shown[1] === "1" },
        sent: { present: present.has(attemptId), identitySeen: identity.has(attemptId) },
      };
    });
  return { ticks, takesBackUntil: Number.isNaN(until.getTime()) ? null : until };
}

/** Returns a message about a sitting. Braces stand for places that the site fills in, so a message can't have others. */
export function composeMessageWithRoom(
  letter: Messages["sitting"]["letter"],
  { opensAt, closesAt, room }: Pick<SittingForTrainer, "opensAt" | "closesAt" | "room">,
): MessageText {
  return { subject: letter.subject(opensAt), text: letter.text(opensAt, closesAt, room.replace(/[{}]/g, "")) };
}

/**
 * Makes a message to the members ready that tells of a sitting, without its code. Who passed under supervision already is left out, until the
 * trainer puts them back. Returns the address where the trainer sees it and sends it, or null if there is nobody to write to, or if it was sent
 * before. The message has the id of the sitting, so that two clicks make one.
 */
export async function prepareMessageAboutSitting(
  { pool, releases }: Pick<RequestContext, "pool" | "releases">,
  {
    locale,
    sittingId,
    courseId,
    now,
    ...key
  }: { locale: Locale; cohortId: string; trainerId: string; courseId: string; sittingId: string; now: Date },
): Promise<string | null> {
  const found = await getSittingWall(pool, { ...key, sittingId, now });
  if (!found) return null;
  const batchKey = { ...key, batchId: sittingId };
  if (!(await beginBatch(pool, { ...batchKey, act: "message", learnerIds: null, now })).ok) return null;
  const typed = { ...composeMessageWithRoom(messagesFor(locale).sitting.letter, found.sitting), replies: false };
  const saved = await saveBatchDraft(pool, { ...batchKey, given: { act: "message", typed }, now });
  if (saved.ok)
    await changeReadersOfSitting(pool, releases, {
      ...{ ...batchKey, cohort: { courseId }, now },
      ...{ part: "supervised", gets: false },
    });
  return saved.ok ? batchPreviewPath(key.cohortId, sittingId) : null;
}
