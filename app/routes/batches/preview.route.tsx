import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type BatchesLeft, needsDraft } from "~/cohorts/batches/batch";
import { countBatchesLeft } from "~/cohorts/batches/batch-limit.server";
import { getCourseOfBatch, getWritingChoices } from "~/cohorts/batches/get-batch.server";
import { leaveOutOfBatch } from "~/cohorts/batches/leave-out-of-batch.server";
import { previewBatch } from "~/cohorts/batches/preview-batch.server";
import { changeReadersOfSitting, findReadersOfSitting } from "~/cohorts/batches/readers-of-sitting.server";
import { sendBatch } from "~/cohorts/batches/send-batch.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { requireBatch, requireCohortOfBatch } from "./batches.server";
import {
  allApart,
  leaveOutField,
  leftOutParam,
  readersField,
  readReadersValue,
  refusedParam,
  sendBatchForm,
} from "./preview.form";
import { BatchPreviewPage } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction<typeof loader> = ({ data: page, ...args }) =>
  pageMeta(({ batch }) => ({ title: batch.pageTitles[page?.batch.act ?? "message"] }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, shown, key, batchKey, batch, back, paths } = await requireBatch(request, context, params);
  if (batch.outcome || (needsDraft(batch.act) && !batch.draft)) throw redirect(paths.form, 303);
  const { pool, releases, limits } = context;
  const now = context.now();
  const readerId = readSearchParam(request, "as");
  const preview = await previewBatch(pool, releases, { ...key, batch, cohort, readerId, now });
  const { replyAddress } = await getWritingChoices(pool, key);
  const { lessons, language } = await getCourseOfBatch(pool, releases, { ...key, courseId: cohort.courseId });
  const left = batch.act === "remove" ? null : await countBatchesLeft(pool, { limits, trainerId: key.trainerId, now });
  const sitting = await findReadersOfSitting(pool, releases, { ...batchKey, cohort, now });
  return {
    cohort: { ...shown, endsOn: cohort.endsOn },
    batch,
    preview,
    replyAddress,
    lessons,
    language,
    left,
    refused: readRefusal(request, left, now),
    leftOut: readLeftOut(request),
    sitting,
    back,
    viewerId: key.trainerId,
    now,
  };
}

/** Returns what the page says after it was sent too often, as the address says, or null if it can be sent now. */
function readRefusal(request: Request, left: BatchesLeft | null, now: Date): RefusedFormState | null {
  if (readSearchParam(request, refusedParam) === null || !left?.from) return null;
  const retryAfterSeconds = Math.ceil((new Date(left.from).getTime() - now.getTime()) / 1000);
  return { errors: { form: "too-many-tries" }, values: {}, retryAfterSeconds };
}

/** Returns how many people the trainer left out just now, as the address of the page says. */
function readLeftOut(request: Request): number {
  const text = readSearchParam(request, leftOutParam) ?? "";
  return /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/** Sends the batch, once; or leaves people out whom a trainer set apart, or whom a sitting brings nothing, or puts these back. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, batchKey, paths } = await requireCohortOfBatch(request, context, params);
  const posted = await readPostedFields(request, context);
  const readers = readReadersValue(posted[readersField]?.[0]);
  if (readers) {
    const changing = { ...batchKey, ...readers, cohort, now: context.now() };
    const count = await changeReadersOfSitting(context.pool, context.releases, changing);
    return redirect(readers.gets ? paths.preview : paths.previewWith(leftOutParam, count), 303);
  }
  const [without] = posted[leaveOutField] ?? [];
  if (without !== undefined) {
    const learnerId = without === allApart ? null : requireValidId(without);
    const leaving = { ...batchKey, cohort, learnerId, now: context.now() };
    const count = await leaveOutOfBatch(context.pool, context.releases, leaving);
    return redirect(paths.previewWith(leftOutParam, count), 303);
  }
  const { draft: draftNo, ...chosen } = await requireValidForm(request, context, sendBatchForm);
  const { pool, releases, limits, mail } = context;
  const outcome = await sendBatch(pool, releases, { ...batchKey, draftNo, chosen, limits, mail, now: context.now() });
  if (outcome.ok) return redirect(paths.form, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  // The page is drawn by another request: of many clicks, a browser asks for it once.
  if (outcome.reason === "too-many-tries") return redirect(paths.previewWith(refusedParam, 1), 303);
  const isChanged = outcome.reason === "changed" || outcome.reason === "given-meanwhile";
  const ticked: Record<string, string> = chosen.along ? { along: "on" } : {};
  return invalidFormResponse({ form: outcome.reason }, ticked, isChanged ? 409 : 400);
}

export default function BatchPreviewRoute() {
  const { refused, ...page } = useLoaderData<typeof loader>();
  return <BatchPreviewPage {...page} form={useActionData<RefusedFormState>() ?? refused ?? undefined} />;
}
