import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmAccount } from "~/accounts/identity/confirm-account.server";
import { confirmEmailChange } from "~/accounts/identity/confirm-email-change.server";
import { readEmailLink } from "~/accounts/identity/read-email-link.server";
import { rebuildCardsOfLearner } from "~/learning/cards/rebuild-cards.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readViewer, requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readSafeNextPath } from "~/web/params/next-path";
import { refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeAccountUseCaseContext, logInAndRedirect } from "./account.server";
import { AccountPageForm } from "./account-page-form";
import { confirmAccountForm } from "./confirm.form";
import { ConfirmAccountForm } from "./entry-forms";
import { UnusableEmailLinkPage } from "./unusable-email-link-page";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.confirm }), args);

/** Shows what a mailed link will do. Opening the page does not use up the link, because mail scanners open links too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  const token = readSearchParam(request, "token") ?? "";
  const link = await readEmailLink(context.pool, { token, viewerId: viewer?.learnerId ?? null, now: context.now() });
  if (link === null || link.purpose === "reset")
    return data({ link: null }, { status: request.method === "GET" ? 410 : 200 });
  if (link.purpose === "change") await requireAccount(request, context);
  return data({ link });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await readViewer(request, context);
  const token = readSearchParam(request, "token") ?? "";
  const viewerId = viewer?.learnerId ?? null;
  const link = await readEmailLink(context.pool, { token, viewerId, now: context.now() });
  if (link?.purpose === "change") return confirmChange(request, context, token);
  const { password = null } = await requireValidForm(request, context, confirmAccountForm);
  const outcome = await confirmAccount(context.pool, {
    ...composeAccountUseCaseContext(request, context),
    token,
    viewerId,
    password,
    onGuestBecameAccount: (tx, learner) => rebuildCardsOfLearner(tx, context.releases, learner),
  });
  if (outcome.ok)
    return logInAndRedirect(request, context, outcome, readSafeNextPath(outcome.next, "/today?done=confirmed"));
  if (outcome.reason === "password-needed") return refusedFormResponse({ field: "password", reason: "password-empty" });
  if (outcome.reason === "password-wrong") return refusedFormResponse({ field: "password", reason: "password-wrong" });
  if (outcome.reason === "too-many-tries") return refusedFormResponse(outcome);
  return data({ problem: outcome.reason }, { status: outcome.reason === "link-gone" ? 410 : 409 });
}

async function confirmChange(request: Request, context: RequestContext, token: string) {
  const { learnerId } = await requireAccount(request, context);
  const outcome = await confirmEmailChange(context.pool, {
    ...composeAccountUseCaseContext(request, context),
    token,
    learnerId,
  });
  if (outcome.ok) return redirect("/account?done=email", 303);
  return data({ problem: outcome.reason }, { status: outcome.reason === "link-gone" ? 410 : 409 });
}

export default function ConfirmEmailLinkRoute() {
  const { link } = useLoaderData<typeof loader>();
  const answer = useActionData<RefusedFormState | { problem: "link-gone" | "other-account" | "address-taken" }>();
  const { titles, confirm } = useMessages().account;
  if (answer && "problem" in answer) return <UnusableEmailLinkPage problem={answer.problem} />;
  if (link === null) return <UnusableEmailLinkPage problem="link-gone" />;
  if (link.purpose === "confirm") {
    return (
      <AccountPageLayout title={titles.confirm} lead={confirm.lead}>
        <ConfirmAccountForm form={answer} needsPassword={link.needsPassword} />
      </AccountPageLayout>
    );
  }
  if (!link.own) return <UnusableEmailLinkPage problem="other-account" />;
  return (
    <AccountPageLayout title={titles.confirm} lead={confirm.changeLead(link.email)}>
      <AccountPageForm form={answer} submit={confirm.changeSubmit} />
    </AccountPageLayout>
  );
}
