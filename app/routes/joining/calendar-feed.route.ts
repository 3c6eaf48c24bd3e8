import type { LoaderFunctionArgs } from "@remix-run/node";
import { getCalendarDeadlinesByToken } from "~/cohorts/deadlines/calendar.server";
import { composeDeadlineCalendarFile } from "~/web/responses/deadline-calendar-file.server";
import { notFoundResponse } from "~/web/responses/refusals";

/** Returns a learner's deadlines for a calendar program. The program can't log in: the secret address is the permission. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = (params.token ?? "").replace(/\.ics$/, "");
  if (!/^[\w-]{20,100}$/.test(token)) throw notFoundResponse();
  const { pool, releases, origin } = context;
  const calendar = await getCalendarDeadlinesByToken(pool, releases, { token, now: context.now() });
  if (!calendar) throw notFoundResponse();
  return new Response(composeDeadlineCalendarFile(calendar.deadlines, { locale: calendar.locale, origin }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="deadlines.ics"',
      "Cache-Control": "private, no-cache",
      "X-Robots-Tag": "noindex",
    },
  });
}
