import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFinalTestOverview } from "~/learning/final/pages/get-open-final-test.server";
import { handInConfirmedFinalTest } from "~/learning/final/pages/hand-in-confirmed-final-test.server";
import { finalTestResultPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { requireFinalTestAttempt } from "./final-test.server";
import { handInForm } from "./hand-in.form";
import { FinalTestOverviewPage } from "./overview.page";

/** What was chosen and is not saved yet is saved before the test is handed in. */
export const handle = { script: "final-test" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key, address } = await requireFinalTestAttempt(request, context, params);
  const found = await getFinalTestOverview(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  if (found.state === "closed") throw redirect(finalTestResultPath(address.courseId, address), 303);
  return { page: found.page, unconfirmed: false };
}

/** Hands in the test, and goes to its result. Handing in again goes there too. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key, address, viewer } = await requireFinalTestAttempt(request, context, params);
  const { known } = await requireValidForm(request, context, handInForm);
  const { pool, releases, activity } = context;
  const outcome = await handInConfirmedFinalTest(pool, releases, { ...key, openKnown: known });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  if (!outcome.ok) return data({ page: outcome.page, unconfirmed: true }, { status: 400 });
  activity.tell(viewer.learnerId);
  return redirect(finalTestResultPath(address.courseId, address), 303);
}

export const meta: MetaFunction<typeof loader> = (input) =>
  pageMeta(({ finalTest }) => ({ title: `${finalTest.open.overview} · ${finalTest.title}` }), input);

export default function FinalTestOverviewRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <FinalTestOverviewPage {...(refused && "page" in refused ? refused : loaded)} />;
}
