import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  findCohortNameByUnsubscribeToken,
  unsubscribeFromReminders,
} from "~/cohorts/reminding/switch-reminders.server";
import { pageMeta } from "~/ui/page-meta";
import { ReminderUnsubscribePage } from "./unsubscribe.page";

export const meta: MetaFunction = (args) => [
  ...pageMeta(({ invitation }) => ({ title: invitation.unsubscribe.title }), args),
  { name: "robots", content: "noindex" },
];

/**
 * Returns the group whose reminders the link in a mail stops. The page asks for confirmation first, because mail scanners open links too.
 */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findCohortNameByUnsubscribeToken(context.pool, { token: params.token ?? "", now: context.now() });
  return data({ cohort: link?.cohort ?? null }, { status: link ? 200 : 410 });
}

/**
 * Stops the reminders. The request comes from the button of the page, or directly from a mail program (RFC 8058), which sends no session.
 * The token is the permission.
 */
export async function action({ params, context }: ActionFunctionArgs) {
  const done = await unsubscribeFromReminders(context.pool, { token: params.token ?? "", now: context.now() });
  return data({ done: done !== null }, { status: done ? 200 : 410 });
}

export default function ReminderUnsubscribeRoute() {
  const { cohort } = useLoaderData<typeof loader>();
  return <ReminderUnsubscribePage cohort={cohort} done={useActionData<typeof action>()?.done ?? false} />;
}
