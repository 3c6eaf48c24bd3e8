import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { reviewPath } from "~/ui/addresses";
import { requireAccount } from "~/web/guards/viewer.server";
import { createHtmlFragmentResponse } from "~/web/responses/lesson-fragments.server";
import { refuseReviewAnswer, submitReviewAnswer } from "./answer.server";
import { renderReviewAfterAnswer } from "./review-fragments.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAccount(request, context);
  return redirect(reviewPath, 303);
}

/**
 * Takes an answer that the script sent. Returns the question as HTML: marked (status 200), or open with the problem (400). Status 409 means
 * that the page is out of date or belongs to another person. The typed answer stays on the page.
 */
export async function action(args: ActionFunctionArgs) {
  const { outcome, fields, to } = await submitReviewAnswer(args);
  if (!outcome.ok && outcome.reason !== "invalid") return refuseReviewAnswer(args.context, outcome, fields);
  const html = renderReviewAfterAnswer(await outcome.readPage(), to);
  return createHtmlFragmentResponse(html, { status: outcome.ok ? 200 : 400, ...to });
}
