import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getLiveSession } from "~/cohorts/live/get-live-session.server";
import { liveScreenPath, liveScreenStreamPath, liveSessionPath } from "~/ui/addresses";
import { LiveScreenOver } from "~/ui/live/live-screen-over";
import { LiveScreenView } from "~/ui/live/live-screen-view";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { notFoundResponse } from "~/web/responses/refusals";
import { composeLiveAddresses, requireLiveSessionKey } from "./session.server";

/** `bare`: without the menu and the foot of the site, because the page stands on a wall. */
export const handle = { script: "live", bare: true, work: true, wall: true };
export const meta: MetaFunction = (args) => pageMeta(({ live }) => ({ title: live.screen.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key } = await requireLiveSessionKey(request, context, params);
  const found = await getLiveSession(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  const { session, screen } = found;
  const { cohortId, sessionId } = key;
  if (session.endedAt) return { cohortId, sessionId, view: null };
  const { code } = session;
  return { cohortId, sessionId, view: { code, screen, ...composeLiveAddresses(context, code) } };
}

/** The page for the big screen of a live session. It stays when the session has ended, and then has nothing of its questions any more. */
export default function LiveScreenRoute() {
  const { cohortId, sessionId, view } = useLoaderData<typeof loader>();
  const words = useMessages().live.screen;
  return (
    <div
      className="bigscreen"
      id="live"
      data-version={view?.screen.version}
      data-stream={view ? liveScreenStreamPath(cohortId, sessionId) : undefined}
    >
      {view ? (
        <>
          <h1 className="vh">{words.title}</h1>
          <LiveScreenView {...view} />
          <p className="sc-net" role="status" id="live-net" data-text={words.noNet} />
        </>
      ) : (
        <LiveScreenOver />
      )}
      <p className="sc-way">
        {view ? (
          <a className="sc-refresh" href={liveScreenPath(cohortId, sessionId)}>
            {words.refresh}
          </a>
        ) : null}
        <a href={liveSessionPath(cohortId, sessionId)}>{words.toControl}</a>
      </p>
    </div>
  );
}
