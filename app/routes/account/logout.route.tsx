import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { AccountPageForm } from "./account-page-form";
import { dropKeptPages, endSessionAndReturnToGuest, findHeldGuest } from "./held-guest.server";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.logOut }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  return { kind: viewer?.kind ?? null, guestReturns: (await findHeldGuest(request, context)) !== null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await endSessionAndReturnToGuest(request, context);
  return redirect("/login?done=logged-out", { status: 303, headers: dropKeptPages });
}

export default function LogOutRoute() {
  const { kind, guestReturns } = useLoaderData<typeof loader>();
  const { titles, logOut } = useMessages().account;
  if (kind === null) {
    return (
      <AccountPageLayout title={titles.logOut} lead={logOut.nobody}>
        <p>
          <a className="btn" href="/">
            {logOut.home}
          </a>
        </p>
      </AccountPageLayout>
    );
  }
  const stay = (
    <a className="go" href={kind === "account" ? "/account" : "/learning"}>
      {logOut.stay}
    </a>
  );
  return (
    <AccountPageLayout title={titles.logOut} lead={kind === "account" ? logOut.lead : logOut.guestLead}>
      {guestReturns && <p>{logOut.guestReturns}</p>}
      {/* The script shows it if this tab holds drafts. Without the script, none are kept. */}
      <section data-unsaved-list={logOut.unsavedTest} aria-labelledby="unsaved" hidden>
        <h2 id="unsaved">{logOut.unsaved}</h2>
        <p>{logOut.unsavedText}</p>
        <ul />
      </section>
      <AccountPageForm submit={logOut.submit} aside={stay} />
    </AccountPageLayout>
  );
}
