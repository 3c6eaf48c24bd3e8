import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { agreeToConsentText } from "~/cohorts/joining/agree-to-consent-text.server";
import { membershipConsentPath, membershipPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { consentForm } from "./consent.form";
import { ConsentPage } from "./consent.page";
import { requireMembership } from "./joining.server";

export const meta: MetaFunction = (args) =>
  pageMeta(({ membership }) => ({ title: membership.consent.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { membership } = await requireMembership(request, context, params.cohort);
  const { id, name, asksConsent, showsFinalTests, showsChoices } = membership;
  if (!asksConsent) throw redirect(membershipPath(id));
  return { cohort: { id, name }, agreed: { finalTests: showsFinalTests, choices: showsChoices } };
}

/** Stores that the member agrees. If the text changed after the page was made, the page shows the newest text and asks again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const cohortId = requireValidId(params.cohort);
  const { consent } = await requireValidForm(request, context, consentForm);
  const outcome = await agreeToConsentText(context.pool, { cohortId, learnerId, consent, now: context.now() });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  if (!outcome.ok) return redirect(membershipConsentPath(cohortId), 303);
  context.activity.tell(learnerId);
  return redirect(`${membershipPath(cohortId)}?done=consent`, 303);
}

export default function ConsentRoute() {
  return <ConsentPage {...useLoaderData<typeof loader>()} />;
}
