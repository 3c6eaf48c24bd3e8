import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProblemReports } from "~/learning/list-problem-reports.server";
import { ReportsPage } from "~/ui/admin/reports-page";
import { pageMeta } from "~/ui/page-meta";
import { searchParam } from "~/web/account-actions.server";
import { readPage } from "~/web/admin-params.server";
import { requireAdministrator } from "~/web/viewer.server";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.reports }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const closed = searchParam(request, "closed") === "1";
  const page = readPage(request);
  return { ...(await listProblemReports(context.pool, { closed, page })), closed, page };
}

export default function AdminReports() {
  return <ReportsPage {...useLoaderData<typeof loader>()} />;
}
