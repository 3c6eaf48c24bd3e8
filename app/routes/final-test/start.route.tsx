import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCohortsAskingConsent } from "~/cohorts/joining/agree-to-consent-text.server";
import { beginFinalTest } from "~/learning/final/begin-final-test.server";
import { listFinalTestGrants } from "~/learning/final/grants/grant-final-test-series.server";
import { getFinalTestStart } from "~/learning/final/pages/get-final-test-start.server";
import { finalTestPath, finalTestQuestionPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readViewer, requireAccount } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { findOwnCertificate } from "../certificates/certificates.server";
import { readWayThroughLessons } from "../course/way-through-lessons.server";
import { FinalTestStartPage } from "./start.page";

export async function loader({ request, params: { course = "" }, context }: LoaderFunctionArgs) {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  const viewer = await readViewer(request, context);
  const key = { learnerId: viewer?.learnerId ?? null, courseId: course, now: context.now() };
  const page = await getFinalTestStart(context.pool, context.releases, key);
  if (!page) throw notFoundResponse();
  const progress = viewer && (await readWayThroughLessons(context, { learnerId: viewer.learnerId, courseId: course }));
  if (viewer?.kind !== "account") return { page, progress, grants: [], asking: [], ownCertificate: null };
  const { learnerId } = viewer;
  const [grants, asking, ownCertificate] = await Promise.all([
    listFinalTestGrants(context.pool, { learnerId, courseId: course }),
    listCohortsAskingConsent(context.pool, { learnerId }),
    page.step.state === "passed" ? findOwnCertificate(context, course, viewer) : null,
  ]);
  return { page, progress, grants, asking, ownCertificate };
}

/**
 * Begins the next attempt, and goes to its first question. If another request began it a moment ago, goes to where it goes on. If no attempt
 * may begin, the page says why.
 */
export async function action({ request, params: { course = "" }, context }: ActionFunctionArgs) {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  const { learnerId } = await requireAccount(request, context);
  const { pool, releases, activity } = context;
  const key = { learnerId, courseId: course, now: context.now() };
  const outcome = await beginFinalTest(pool, releases, key);
  if (outcome.ok) {
    activity.tell(learnerId);
    return redirect(finalTestQuestionPath(course, outcome, 1), 303);
  }
  const page = outcome.reason === "not-found" ? null : await getFinalTestStart(pool, releases, key);
  if (!page) throw notFoundResponse();
  const { step } = page;
  const next =
    step.state === "open" ? finalTestQuestionPath(course, step.attempt, step.position) : finalTestPath(course);
  return redirect(next, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(({ finalTest }) => ({ title: `${finalTest.title} · ${data?.page.course.title ?? ""}` }), input);

export default function FinalTestStartRoute() {
  return <FinalTestStartPage {...useLoaderData<typeof loader>()} />;
}
