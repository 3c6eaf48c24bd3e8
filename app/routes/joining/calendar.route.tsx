import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCalendarAddressToken, renewCalendarAddressToken } from "~/cohorts/deadlines/calendar.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { DeadlineCalendarAddressPage } from "./calendar.page";

export const meta: MetaFunction = (args) => pageMeta(({ invitation }) => ({ title: invitation.calendar.title }), args);

/** Returns the secret address of the viewer's calendar, or null if none was created yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const token = await getCalendarAddressToken(context.pool, { learnerId });
  return { address: token && `${context.origin}/calendar/${token}.ics` };
}

/** Creates the secret address of the viewer's calendar, or replaces it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  await renewCalendarAddressToken(context.pool, { learnerId, now: context.now() });
  return redirect("/calendar", 303);
}

export default function DeadlineCalendarRoute() {
  return <DeadlineCalendarAddressPage {...useLoaderData<typeof loader>()} />;
}
