import type { LoaderFunctionArgs } from "@remix-run/node";
import { getLiveSession } from "~/cohorts/live/get-live-session.server";
import { readLocale } from "~/web/params/locale.server";
import { streamLiveSession } from "~/web/responses/live-stream.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { createAccessCheck, requireLiveSessionKey } from "./session.server";

/** Streams what changes in a session to the pages of a trainer, as server-sent events: `version` and, as HTML, `count`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key } = await requireLiveSessionKey(request, context, params);
  const found = await getLiveSession(context.pool, context.releases, key);
  if (!found) throw notFoundResponse();
  return streamLiveSession(context, {
    sessionId: key.sessionId,
    holder: { trainerId: key.trainerId },
    allowed: createAccessCheck(request, context, key),
    counted: { members: found.screen.members, locale: await readLocale(request, context) },
  });
}
