import type { LoaderFunctionArgs } from "@remix-run/node";
import { createGroupReportPdf } from "~/cohorts/report/create-group-report.server";
import { messagesFor } from "~/ui/messages";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readLocale } from "~/web/params/locale.server";
import { downloadResponse } from "~/web/responses/download";
import { chargeDownloadToLimit } from "~/web/responses/too-many.server";

/** Returns a report of the group's progress as a PDF, to print. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key, viewer } = await requireTrainerOfCohort(request, context, params.cohort);
  await chargeDownloadToLimit(context, key.trainerId);
  const { pool, releases } = context;
  const { words } = messagesFor(await readLocale(request, context)).exporting;
  const { name, bytes } = await createGroupReportPdf(pool, releases, {
    ...key,
    cohort,
    by: viewer.name,
    words,
    writers: context.writers,
    now: context.now(),
  });
  return downloadResponse(bytes, { name, type: "application/pdf" });
}
