import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  findCohortNameByUnsubscribeToken,
  unsubscribeFromReminders,
} from "~/cohorts/reminding/switch-reminders.server";
import { isLinkOfReviewMail, unsubscribeFromReviewMail } from "~/learning/rhythm/unsubscribe-from-review-mail.server";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { type StoppedMails, UnsubscribePage, unsubscribeWords } from "./unsubscribe.page";

export const meta: MetaFunction<typeof loader> = (args) => [
  ...pageMeta((messages) => ({ title: unsubscribeWords(messages, args.data?.mails ?? null).title }), args),
  { name: "robots", content: "noindex" },
];

/** Returns the mails that the link stops. The page asks for confirmation first, because mail scanners open links too. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const mails = await findMailsOfLink(context, params.token ?? "");
  return data({ mails }, { status: mails ? 200 : 410 });
}

async function findMailsOfLink({ pool, now }: RequestContext, token: string): Promise<StoppedMails | null> {
  const link = { token, now: now() };
  if (await isLinkOfReviewMail(pool, link)) return { kind: "review" };
  const reminders = await findCohortNameByUnsubscribeToken(pool, link);
  return reminders && { kind: "reminders", cohort: reminders.cohort };
}

/**
 * Stops the mails. The request comes from the button of the page, or directly from a mail program (RFC 8058), which sends no session. The
 * token is the permission.
 */
export async function action({ params, context }: ActionFunctionArgs) {
  const link = { token: params.token ?? "", now: context.now() };
  const done =
    (await unsubscribeFromReviewMail(context.pool, link)) ||
    (await unsubscribeFromReminders(context.pool, link)) !== null;
  return data({ done }, { status: done ? 200 : 410 });
}

export default function UnsubscribeRoute() {
  const { mails } = useLoaderData<typeof loader>();
  return <UnsubscribePage mails={mails} done={useActionData<typeof action>()?.done ?? false} />;
}
