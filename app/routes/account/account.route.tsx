import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import { listLearnerSessions } from "~/accounts/session/own-sessions.server";
import { AccountPageLayout, ActionDoneNotice } from "~/ui/account-page-layout";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { AccountOverview } from "./account.page";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.account }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId, name, email, roles, sessionId } = await requireAccount(request, context);
  const listed = await listLearnerSessions(context.pool, { learnerId, now: context.now() });
  const sessions = listed.map(({ publicId, device, lastUsedOn }) => {
    return { publicId, device, lastUsedOn, current: publicId === sessionId };
  });
  return { name, email: formatEmailForDisplay(email), roles, sessions, done: readSearchParam(request, "done") };
}

export default function AccountRoute() {
  const { done, ...own } = useLoaderData<typeof loader>();
  const { titles, done: messages } = useMessages().account;
  const message = done !== null && Object.hasOwn(messages, done) ? messages[done] : null;
  return (
    <AccountPageLayout title={titles.account}>
      {message && <ActionDoneNotice>{message}</ActionDoneNotice>}
      <AccountOverview {...own} />
    </AccountPageLayout>
  );
}
