import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { parseLiveCode } from "~/cohorts/live/session-code";
import { storeLiveVote } from "~/cohorts/live/store-live-vote.server";
import { livePhonePath } from "~/ui/addresses";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { tooManyTriesResponse } from "~/web/responses/too-many.server";
import { readLiveVoter } from "./phone.server";
import { liveVoteForm } from "./vote.form";

/** The statuses with which the script is told that a vote is not stored. */
const statusByRefusal = { closed: 409, empty: 400 };

/** Redirects to the page, because this address accepts only forms. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(livePhonePath(parseLiveCode(params.liveCode ?? "") ?? ""));
}

/** Stores the vote of a browser. The script gets a bare status; without it, the browser goes back to the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const code = parseLiveCode(params.liveCode ?? "");
  if (code === null) throw notFoundResponse();
  const isScript = request.headers.get("X-Live") === "1";
  const answer = (status: number, done: string) =>
    isScript ? new Response(null, { status }) : redirect(livePhonePath(code) + (done && `?done=${done}`), 303);
  const voter = readLiveVoter(request, context, code);
  if (!voter) return answer(403, "cookies");
  const { round, vote } = await requireValidForm(request, context, liveVoteForm);
  const { option = [] } = await readPostedFields(request, context);
  const { pool, limits, clientAddress } = context;
  const input = { code, voter, roundNo: round, vote, options: option, clientAddress, limits, now: context.now() };
  const outcome = await storeLiveVote(pool, input);
  if (outcome.ok) return answer(204, "");
  if (outcome.reason === "too-many-tries") throw tooManyTriesResponse(outcome.retryAfterSeconds);
  return answer(statusByRefusal[outcome.reason], outcome.reason);
}
