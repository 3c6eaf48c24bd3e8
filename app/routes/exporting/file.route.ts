import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportCohortTable, parseExportFileName } from "~/cohorts/exporting/export-cohort.server";
import { exportGradebook } from "~/cohorts/exporting/export-gradebook.server";
import { messagesFor } from "~/ui/messages";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readLocale } from "~/web/params/locale.server";
import { downloadResponse } from "~/web/responses/download";
import { notFoundResponse } from "~/web/responses/refusals";
import { chargeDownloadToLimit } from "~/web/responses/too-many.server";

const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Returns a table of the group's data, or its results for a gradebook, as a file to download. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const asked = parseExportFileName(params.file ?? "");
  if (!asked) throw notFoundResponse();
  await chargeDownloadToLimit(context, key.trainerId);
  const { pool, releases } = context;
  const { words } = messagesFor(await readLocale(request, context)).exporting;
  const input = { ...key, cohort, words, now: context.now() };
  const { kind } = asked;
  const file =
    kind === "moodle" || kind === "canvas"
      ? await exportGradebook(pool, releases, { ...input, kind })
      : await exportCohortTable(pool, releases, { ...input, kind, form: asked.form, writers: context.writers });
  if (!file) throw notFoundResponse();
  return downloadResponse(file.bytes, { name: file.name, type: types[asked.form] });
}
