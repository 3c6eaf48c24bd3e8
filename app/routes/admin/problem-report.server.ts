import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import { getProblemReport } from "~/learning/problem-report/list-problem-reports.server";
import type { RequestContext } from "~/web/context.server";
import { requireValidId } from "~/web/params/address";
import { readLanguageOfEachCourse } from "~/web/params/courses.server";
import { notFoundResponse } from "~/web/responses/refusals";

/**
 * Returns a problem report as its page shows it.
 * @throws a 404 response if the report does not exist
 */
export async function requireProblemReport(context: RequestContext, reportId: string | undefined) {
  const report = await getProblemReport(context.pool, requireValidId(reportId));
  if (!report) throw notFoundResponse();
  const languages = await readLanguageOfEachCourse(context);
  return { ...formatRowEmailForDisplay(report), language: languages[report.courseId] ?? null };
}
