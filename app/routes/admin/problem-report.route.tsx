import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { formerProblemReportStepForm, problemReportStepPath } from "./problem-report.form";
import { AdminProblemReportPage } from "./problem-report.page";
import { requireProblemReport } from "./problem-report.server";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.reports.one }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const report = await requireProblemReport(context, params.report);
  return { report, refused: null, done: readSearchParam(request, "done") === "1" };
}

/**
 * Receives forms from pages that were opened before each step had its own address, and sends them on to that address with all typed values.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireAdministrator(request, context);
  const { kind } = await requireValidForm(request, context, formerProblemReportStepForm);
  return redirect(problemReportStepPath(requireValidId(params.report), kind), 307);
}

export default function AdminProblemReportRoute() {
  return <AdminProblemReportPage {...useLoaderData<typeof loader>()} />;
}
