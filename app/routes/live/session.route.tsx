import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { endLiveSession, moveLiveSession, switchLiveScreen } from "~/cohorts/live/change-live-session.server";
import { getEndedLiveSession, getLiveSession } from "~/cohorts/live/get-live-session.server";
import { liveSessionPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { EndedLiveSessionPage } from "./ended-session.page";
import { liveSessionForm, moveLiveSessionForm, switchLiveScreenForm } from "./session.form";
import { LiveSessionPage } from "./session.page";
import { composeLiveAddresses, requireLiveSessionKey } from "./session.server";

export const handle = { script: "live", work: true };
export const meta: MetaFunction = (args) => pageMeta(({ live }) => ({ title: live.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireLiveSessionKey(request, context, params);
  const found = await getLiveSession(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  if (found.session.endedAt) {
    const ended = await getEndedLiveSession(context.pool, context.releases, key);
    return { cohort, found: null, ended };
  }
  return { cohort, found: { ...found, ...composeLiveAddresses(context, found.session.code) }, ended: null };
}

/** Moves the session on, shows or hides a part of the screen, or ends the session. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireLiveSessionKey(request, context, params);
  const { pool } = context;
  const { act } = await requireValidForm(request, context, liveSessionForm);
  if (act === "move") {
    const move = await requireValidForm(request, context, moveLiveSessionForm);
    await moveLiveSession(pool, { ...key, ...move, now: context.now() });
  } else if (act === "switch") {
    const { no, part, show } = await requireValidForm(request, context, switchLiveScreenForm);
    await switchLiveScreen(pool, { ...key, no, part, on: show === "yes" });
  } else await endLiveSession(pool, { ...key, now: context.now() });
  return redirect(liveSessionPath(key.cohortId, key.sessionId), 303);
}

export default function LiveSessionRoute() {
  const { cohort, found, ended } = useLoaderData<typeof loader>();
  if (found) return <LiveSessionPage cohort={cohort} {...found} />;
  return ended ? <EndedLiveSessionPage cohort={cohort} {...ended} /> : null;
}
