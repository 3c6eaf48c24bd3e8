import type { LoaderFunctionArgs } from "@remix-run/node";
import { streamLiveSession } from "~/web/responses/live-stream.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { visitLiveSession } from "./phone.server";

/** Tells a phone, as server-sent events, that its page changed. Only a browser that joined the session may listen. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await visitLiveSession(request, context, params.liveCode);
  if (visit.state !== "open" || !visit.voter) throw notFoundResponse();
  const { page, voter } = visit;
  const holder = { address: context.clientAddress };
  return streamLiveSession(context, { sessionId: page.sessionId, holder, browser: voter.toString("base64url") });
}
