import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  acceptTrainerInvitation,
  getTrainerInvitation,
} from "~/accounts/trainer-invitations/accept-trainer-invitation.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { becomeTrainerPath, loginOrRegisterPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { chargeLookupToLimit } from "~/web/responses/too-many.server";
import { BecomeTrainerPage, NotBecomeTrainerPage } from "./become-trainer.page";
import { httpStatusByTrainerInvitationRefusal } from "./trainer-invitations.server";

export const meta: MetaFunction = (args) =>
  pageMeta(({ groupAdministration }) => ({ title: groupAdministration.becomeTrainer.title }), args);

const noStore = { "Cache-Control": "no-store" };
/** Caches must not keep the page, because an invitation may be withdrawn at any moment. */
export const headers = () => noStore;

/** Returns an invitation to become a trainer, or why it can't be accepted. Opening the page changes nothing. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const tries = await chargeLookupToLimit(context, "join-address");
  const token = params.trainerToken ?? "";
  const viewer = await readViewer(request, context);
  const learnerId = viewer?.kind === "account" ? viewer.learnerId : null;
  const found = await getTrainerInvitation(context.pool, { token, learnerId, now: context.now() });
  if (found.ok || found.reason !== "unknown") await tries.giveBack();
  const account = learnerId !== null;
  if (!found.ok) {
    const status = request.method === "GET" ? httpStatusByTrainerInvitationRefusal[found.reason] : 200;
    return data({ refusal: found.reason, account }, { status, headers: noStore });
  }
  const until = formatAmsterdamDay(new Date(found.expiresAt.getTime() - 1));
  const operator = context.config.operator.name ?? "";
  return data({ operator, until, path: becomeTrainerPath(token), account }, { headers: noStore });
}

/** Makes the viewer a trainer. If that is refused, the page is loaded again and tells the reason. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const tries = await chargeLookupToLimit(context, "join-address");
  const token = params.trainerToken ?? "";
  const viewer = await readViewer(request, context);
  if (viewer?.kind !== "account") return redirect(loginOrRegisterPath("/login", becomeTrainerPath(token)), 303);
  const outcome = await acceptTrainerInvitation(context.pool, {
    token,
    learnerId: viewer.learnerId,
    now: context.now(),
  });
  if (outcome.ok || outcome.reason !== "unknown") await tries.giveBack();
  // A second click, or another tab, leads to the same page.
  if (outcome.ok || outcome.reason === "already") return redirect("/cohorts?done=trainer", 303);
  return data(null, { status: httpStatusByTrainerInvitationRefusal[outcome.reason] });
}

export default function BecomeTrainerRoute() {
  const page = useLoaderData<typeof loader>();
  return "refusal" in page ? (
    <NotBecomeTrainerPage reason={page.refusal} account={page.account} />
  ) : (
    <BecomeTrainerPage {...page} />
  );
}
