import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withDisplayEmail } from "~/accounts/identity/email";
import { handleProblem } from "~/learning/report/handle-problem.server";
import { getProblemReport } from "~/learning/report/list-problem-reports.server";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { requireId, searchParam } from "~/web/params/address";
import { badForm, notFound } from "~/web/responses/refusals";
import { invalid } from "~/web/responses/refused-form.server";
import { ReportAdminPage } from "./report.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.reports.one }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const report = await getProblemReport(context.pool, requireId(params.report));
  if (!report) throw notFound();
  return { report: withDisplayEmail(report), done: searchParam(request, "done") === "1" };
}

const schema = z.object({
  kind: z.tuple([z.enum(["seen", "answered", "closed", "reopened"])]).transform(([kind]) => kind),
  note: z
    .array(z.string())
    .optional()
    .transform((notes) => notes?.[0] ?? ""),
});

/** One step further with a report. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId: actor } = await requireAdministrator(request, context);
  const reportId = requireId(params.report);
  const form = schema.safeParse(await readForm(request, context));
  // The page offers nothing else.
  if (!form.success) throw badForm();
  const { kind, note } = form.data;
  const { pool, mail } = context;
  const outcome = await handleProblem(pool, { reportId, kind, note, actor, mail, now: context.now() });
  if (outcome.ok) return redirect(`/admin/reports/${reportId}?done=1`, 303);
  if (outcome.reason === "not-found") throw notFound();
  const field = outcome.reason.startsWith("note-") ? `note-${kind}` : "form";
  return invalid({ [field]: outcome.reason }, { kind, note: note.slice(0, 5000) });
}

export default function AdminReport() {
  return <ReportAdminPage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
