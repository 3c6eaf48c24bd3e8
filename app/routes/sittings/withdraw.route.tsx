import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSittingToWithdraw } from "~/cohorts/sittings/get-cohort-sittings.server";
import { withdrawCohortSitting } from "~/cohorts/sittings/withdraw-cohort-sitting.server";
import { cohortSittingAgainPath, cohortSittingPath } from "~/ui/addresses";
import { messagesFor } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { composeMessageWithRoom } from "./sittings.server";
import { WithdrawSittingPage } from "./withdraw.page";

/** A page for working: things stand closer together. */
export const handle = { work: true };
export const meta: MetaFunction = (args) => pageMeta(({ sitting }) => ({ title: sitting.withdraw.ask }), args);

/** Asks before a sitting is withdrawn. If it can't be any more, goes to its page, which says what it is. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { id, name, archivedAt } = cohort;
  const sittingId = requireValidId(params.sitting);
  const found = await getSittingToWithdraw(context.pool, { ...key, sittingId, now: context.now() });
  if (!found) throw notFoundResponse();
  const { sitting, readers, canWithdraw } = found;
  if (!canWithdraw) throw redirect(cohortSittingPath(id, sittingId));
  return { cohort: { id, name, archivedAt }, sitting, readers };
}

/** Withdraws a sitting in which nobody has begun, also of a group in the archive. Then the form for a new one is filled in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, cohort, key } = await requireTrainerOfCohort(request, context, params.cohort, { inArchive: true });
  const { pool, releases, mail } = context;
  const sittingId = requireValidId(params.sitting);
  const { withdrawnLetter } = messagesFor(viewer.locale).sitting;
  const composeMessage = (sitting: Parameters<typeof composeMessageWithRoom>[1]) =>
    composeMessageWithRoom(withdrawnLetter, sitting);
  const input = { ...key, sittingId, composeMessage, mail, now: context.now() };
  const outcome = await withdrawCohortSitting(pool, releases, input);
  const path = cohortSittingPath(key.cohortId, sittingId);
  if (outcome.ok)
    return redirect(cohort.archivedAt ? path : cohortSittingAgainPath(key.cohortId, sittingId, outcome.told), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return redirect(outcome.reason === "begun" ? `${path}?begun=1` : path, 303);
}

export default function WithdrawSittingRoute() {
  return <WithdrawSittingPage {...useLoaderData<typeof loader>()} />;
}
