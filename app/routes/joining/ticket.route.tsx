import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getJoinOffer, joinCohort } from "~/cohorts/joining/join-cohort.server";
import { joinTicketPath, loginOrRegisterPath, membershipPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { readCourseForGroupPages } from "~/web/params/courses.server";
import { chargeLookupToLimit } from "~/web/responses/too-many.server";
import { consentForm } from "./consent.form";
import { httpStatusByJoinRefusal } from "./joining.server";
import { JoinOfferPage, JoinRefusedPage } from "./ticket.page";

export const meta: MetaFunction = (args) => pageMeta(({ membership }) => ({ title: membership.offer.pageTitle }), args);
/** Caches must not keep the page, because a code may be revoked at any moment. */
export const headers = () => ({ "Cache-Control": "no-store" });

const noStore = { "Cache-Control": "no-store" };

/** Returns the group to which a join code or an invitation leads. Opening the page does not use up the code. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const tries = await chargeLookupToLimit(context, "join-address");
  const ticket = params.code ?? "";
  const viewer = await readViewer(request, context);
  const learnerId = viewer?.kind === "account" ? viewer.learnerId : null;
  const outcome = await getJoinOffer(context.pool, { ticket, learnerId, now: context.now() });
  if (outcome.ok || outcome.reason !== "unknown") await tries.giveBack();
  if (outcome.ok) {
    const course = await readCourseForGroupPages(context, outcome.offer.courseId);
    return data(
      { offer: outcome.offer, course, path: joinTicketPath(ticket), account: learnerId !== null },
      { headers: noStore },
    );
  }
  if (outcome.reason === "member") throw redirect(membershipPath(outcome.cohortId));
  const status = request.method === "GET" ? httpStatusByJoinRefusal[outcome.reason] : 200;
  return data({ refusal: outcome.reason }, { status, headers: noStore });
}

/** Joins the viewer to the group. If that is refused, the page is loaded again and tells the reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const tries = await chargeLookupToLimit(context, "join-address");
  const ticket = params.code ?? "";
  const viewer = await readViewer(request, context);
  if (viewer?.kind !== "account") return redirect(loginOrRegisterPath("/login", joinTicketPath(ticket)), 303);
  const { learnerId } = viewer;
  const { consent } = await requireValidForm(request, context, consentForm);
  const outcome = await joinCohort(context.pool, { ticket, learnerId, consent, now: context.now() });
  if (outcome.ok || outcome.reason !== "unknown") await tries.giveBack();
  if (outcome.ok) return redirect(`${membershipPath(outcome.cohortId)}?done=joined`, 303);
  if (outcome.reason === "member") return redirect(membershipPath(outcome.cohortId), 303);
  const status = httpStatusByJoinRefusal[outcome.reason];
  return data(null, { status: status === 200 ? 409 : status });
}

export default function JoinTicketRoute() {
  const page = useLoaderData<typeof loader>();
  return "refusal" in page ? <JoinRefusedPage reason={page.refusal} /> : <JoinOfferPage {...page} />;
}
