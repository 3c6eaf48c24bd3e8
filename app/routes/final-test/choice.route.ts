import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { finalTestQuestionPath } from "~/ui/addresses";
import { createHtmlFragmentResponse } from "~/web/responses/lesson-fragments.server";
import { refuseChoice, submitChoice } from "./choice.server";
import { readQuestionPosition, requireFinalTestAttempt } from "./final-test.server";
import { renderSavedChoice } from "./question-fragments.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { address } = await requireFinalTestAttempt(request, context, params);
  return redirect(finalTestQuestionPath(address.courseId, address, readQuestionPosition(params)), 303);
}

/**
 * Saves a choice that the script sent. Returns the parts of the page that changed, as HTML. Status 409 means that it was not saved: the
 * response says why, and what was chosen stays on the page.
 */
export async function action(args: ActionFunctionArgs) {
  const { context } = args;
  const { address, outcome, fields, viewer } = await submitChoice(args);
  if (!outcome.ok && outcome.reason !== "stale") return refuseChoice(context, outcome.reason, address, fields);
  const to = { locale: viewer.locale, mark: context.pageMark(viewer.learnerId) };
  const html = renderSavedChoice(outcome.page, outcome.ok ? null : outcome.conflict, to);
  return createHtmlFragmentResponse(html, { status: outcome.ok ? 200 : 409, mark: to.mark });
}
