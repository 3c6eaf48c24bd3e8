import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getReviewPage } from "~/learning/review/get-review-page.server";
import { reviewedQuestionPath, storedEarlierReviewPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { refuseReviewAnswer, submitReviewAnswer } from "./answer.server";
import { ReviewPage } from "./review.page";

/** A question may be answered by laying cards. */
export const handle = { script: "gesture" };

export const meta: MetaFunction = (args) => pageMeta(({ review }) => ({ title: review.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const [courseId, questionId] = ["course", "question"].map((name) => readSearchParam(request, name));
  const shown = courseId && questionId ? { courseId, questionId } : null;
  const wantsMore = readSearchParam(request, "more") !== null;
  const asked = { learnerId, shown, wantsMore, now: context.now() };
  const page = await getReviewPage(context.pool, context.releases, asked);
  return { page, storedEarlier: readSearchParam(request, "done") === "stored" };
}

/** Takes an answer from a browser without JavaScript. A refused form comes back with the typed answer. */
export async function action(args: ActionFunctionArgs) {
  const { outcome, courseId, questionId, fields } = await submitReviewAnswer(args);
  if (outcome.ok && "storedEarlier" in outcome) return redirect(storedEarlierReviewPath, 303);
  if (outcome.ok && outcome.late === null) {
    const place = outcome.final ? "verdict" : "hint";
    return redirect(`${reviewedQuestionPath(courseId, questionId)}#${encodeURIComponent(questionId)}-${place}`, 303);
  }
  if (outcome.ok || outcome.reason === "invalid")
    return data({ page: await outcome.readPage() }, { status: outcome.ok ? 409 : 400 });
  return refuseReviewAnswer(args.context, outcome, fields);
}

export default function ReviewRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ReviewPage {...(refused && "page" in refused ? refused : loaded)} />;
}
