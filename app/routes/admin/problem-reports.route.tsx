import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProblemReports } from "~/learning/problem-report/list-problem-reports.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readPageNumber, readSearchParam } from "~/web/params/address";
import { readLanguageOfEachCourse } from "~/web/params/courses.server";
import { AdminProblemReportsPage } from "./problem-reports.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.reports }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const closed = readSearchParam(request, "closed") === "1";
  const page = readPageNumber(request);
  const [listed, languages] = await Promise.all([
    listProblemReports(context.pool, { closed, page }),
    readLanguageOfEachCourse(context),
  ]);
  return { ...listed, languages, closed, page };
}

export default function AdminProblemReportsRoute() {
  return <AdminProblemReportsPage {...useLoaderData<typeof loader>()} />;
}
