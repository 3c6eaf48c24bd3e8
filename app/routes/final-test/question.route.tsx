import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFinalTestQuestion } from "~/learning/final/pages/get-open-final-test.server";
import { finalTestAttemptPath, finalTestQuestionPath, finalTestResultPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { notFoundResponse } from "~/web/responses/refusals";
import { refuseChoice, submitChoice } from "./choice.server";
import { readQuestionPosition, requireFinalTestAttempt } from "./final-test.server";
import { FinalTestQuestionPage } from "./question.page";

/** Each change is saved at once, and a question may be answered by laying cards. */
export const handle = { script: ["final-test", "gesture"] };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { key, address } = await requireFinalTestAttempt(request, context, params);
  const position = readQuestionPosition(params);
  const found = await getFinalTestQuestion(context.pool, context.releases, { ...key, position });
  if (!found) throw notFoundResponse();
  if (found.state === "closed") throw redirect(finalTestResultPath(address.courseId, address), 303);
  return { page: found.page, conflict: null, problem: null };
}

/**
 * Saves the question, and goes on to the next one, or after the last one to the overview. An answer that is not complete is saved too, but
 * then the page stays and says what is missing.
 */
export async function action(args: ActionFunctionArgs) {
  const { address, outcome, fields } = await submitChoice(args);
  if (outcome.ok) {
    const { page } = outcome;
    if (page.problem) return data({ page, conflict: null, problem: page.problem }, { status: 400 });
    const { courseId } = address;
    const { position, items } = page;
    const isLast = position === items.length;
    return redirect(
      isLast ? finalTestAttemptPath(courseId, address) : finalTestQuestionPath(courseId, address, position + 1),
      303,
    );
  }
  if (outcome.reason === "stale")
    return data({ page: outcome.page, conflict: outcome.conflict, problem: null }, { status: 409 });
  return refuseChoice(args.context, outcome.reason, address, fields);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, ...input }) =>
  pageMeta(({ finalTest }) => {
    const { page } = loaded ?? {};
    return { title: page ? finalTest.open.heading(page.position, page.items.length) : finalTest.title };
  }, input);

export default function FinalTestQuestionRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <FinalTestQuestionPage {...(refused && "page" in refused ? refused : loaded)} />;
}
