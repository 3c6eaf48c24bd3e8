import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordProblemReportStep } from "~/learning/problem-report/record-problem-report-step.server";
import type { ProblemReportStep } from "~/learning/problem-report/reported-problem-kinds";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { findProblemReportStep, problemReportSteps } from "./problem-report.form";
import { AdminProblemReportPage } from "./problem-report.page";
import { requireProblemReport } from "./problem-report.server";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.reports.one }), args);

function requireStep(path: string | undefined): ProblemReportStep {
  const step = findProblemReportStep(path);
  if (!step) throw notFoundResponse();
  return step;
}

/**
 * Loads the page of a problem report at the address of one of its steps. Browsers open this address after the step was refused, or after a
 * log-in.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const step = requireStep(params.step);
  return { report: await requireProblemReport(context, params.report), refused: step, done: false };
}

/** Takes one step with a problem report, such as answering or closing it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId: actor } = await requireAdministrator(request, context);
  const reportId = requireValidId(params.report);
  const step = requireStep(params.step);
  const form = await readForm(request, context, problemReportSteps[step].form);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const note = "note" in form.value ? form.value.note : "";
  const { pool, mail } = context;
  const outcome = await recordProblemReportStep(pool, {
    reportId,
    kind: step,
    note,
    actor,
    mail,
    now: context.now(),
  });
  if (outcome.ok) return redirect(`/admin/reports/${reportId}?done=1`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  const field = outcome.reason.startsWith("note-") ? "note" : "form";
  return invalidFormResponse({ [field]: outcome.reason }, form.values);
}

export default function AdminProblemReportStepRoute() {
  return <AdminProblemReportPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
