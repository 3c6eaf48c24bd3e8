import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getLiveSession } from "~/cohorts/live/get-live-session.server";
import { liveScreenStreamPath, liveSessionPath } from "~/ui/addresses";
import { LiveScreenView } from "~/ui/live/live-screen-view";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { notFoundResponse } from "~/web/responses/refusals";
import { composeLiveAddresses, requireLiveSessionKey } from "./session.server";

/** `bare`: without the menu and the foot of the site, because the page stands on a wall. */
export const handle = { script: "live", bare: true, work: true };
export const meta: MetaFunction = (args) => pageMeta(({ live }) => ({ title: live.screen.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key } = await requireLiveSessionKey(request, context, params);
  const found = await getLiveSession(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  const { session, screen } = found;
  if (session.endedAt) throw redirect(liveSessionPath(key.cohortId, key.sessionId));
  const { cohortId, sessionId } = key;
  return { cohortId, sessionId, code: session.code, screen, ...composeLiveAddresses(context, session.code) };
}

/** The page for the big screen of a live session. */
export default function LiveScreenRoute() {
  const { cohortId, sessionId, ...view } = useLoaderData<typeof loader>();
  const words = useMessages().live.screen;
  return (
    <div
      className="bigscreen"
      id="live"
      data-version={view.screen.version}
      data-stream={liveScreenStreamPath(cohortId, sessionId)}
    >
      <h1 className="vh">{words.title}</h1>
      <LiveScreenView {...view} />
      <p className="sc-net" role="status" id="live-net" data-text={words.noNet} />
      <p className="sc-way">
        <a href={liveSessionPath(cohortId, sessionId)}>{words.toControl}</a>
      </p>
    </div>
  );
}
