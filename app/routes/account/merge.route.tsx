import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCookieFromHeader } from "~/accounts/session/cookies";
import { findOverlapWithGuest, mergeGuestIntoAccount } from "~/learning/records/merge-guest-into-account.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readSafeNextPath } from "~/web/params/next-path";
import { guestTokenCookieName, removeGuestTokenCookie } from "./account.server";
import { mergeGuestForm } from "./merge.form";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.merge }), args);

/** Returns the guest whose session token was kept in a cookie at log-in, or null if there is none. */
async function findGuest(request: Request, context: RequestContext) {
  const token = readCookieFromHeader(request.headers.get("cookie"), guestTokenCookieName);
  const guest = token ? await context.sessions.readToken(context.pool, token, context.now()) : null;
  return token && guest?.kind === "guest" ? { token, guestId: guest.learnerId } : null;
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const guest = await findGuest(request, context);
  if (!guest) throw redirect(readSafeNextPath(readSearchParam(request, "next"), "/learning"));
  return { overlap: await findOverlapWithGuest(context.pool, { guestId: guest.guestId, learnerId }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const guest = await findGuest(request, context);
  const { take } = await requireValidForm(request, context, mergeGuestForm);
  const next = readSafeNextPath(readSearchParam(request, "next"), "/learning");
  removeGuestTokenCookie(context);
  if (!guest) return redirect(next, 303);
  if (take === "yes") {
    await mergeGuestIntoAccount(context.pool, { guestId: guest.guestId, learnerId, now: context.now() });
  }
  // The guest's session ends. If the account did not take over the answers, nobody can open them in this browser any more.
  await context.sessions.endToken(context.pool, guest.token);
  return redirect(next, 303);
}

export default function MergeGuestRoute() {
  const { titles, merge } = useMessages().account;
  const { overlap } = useLoaderData<typeof loader>();
  const kinds = (["notes", "guesses", "choices", "editions"] as const).filter((kind) => overlap[kind]);
  return (
    <AccountPageLayout title={titles.merge} lead={merge.lead}>
      <p>{merge.shared}</p>
      {kinds.length === 0 ? null : (
        <>
          <p>{merge.overlap.intro}</p>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>{merge.overlap[kind]}</li>
            ))}
          </ul>
        </>
      )}
      <Form className="row">
        <button className="btn" type="submit" name="take" value="yes">
          {merge.yes}
        </button>
        <button className="btn quiet" type="submit" name="take" value="no">
          {merge.no}
        </button>
      </Form>
    </AccountPageLayout>
  );
}
