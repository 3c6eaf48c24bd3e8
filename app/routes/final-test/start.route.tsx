import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listCohortsAskingConsent } from "~/cohorts/joining/agree-to-consent-text.server";
import { listSittingsOfMember } from "~/cohorts/sittings/get-cohort-sittings.server";
import { beginFinalTest } from "~/learning/final/begin-final-test.server";
import { listFinalTestGrants } from "~/learning/final/grants/grant-final-test-series.server";
import { getFinalTestStart } from "~/learning/final/pages/get-final-test-start.server";
import { finalTestPath, finalTestQuestionPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { readViewer, requireAccount } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { getCertificateAfterPass } from "../certificates/certificates.server";
import { OnlyInNewestEditionPage } from "../course/only-in-newest-edition.page";
import { findPartOnlyInNewestEdition } from "../course/only-in-newest-edition.server";
import { readWayThroughLessons } from "../course/way-through-lessons.server";
import { beginByPostedCode, readSittingCode } from "./sitting-code.server";
import { FinalTestStartPage } from "./start.page";

/** The page before the final test. If only the newest edition has one, the page says so. */
export async function loader({ request, params: { course = "" }, context }: LoaderFunctionArgs) {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  const viewer = await readViewer(request, context);
  const key = { learnerId: viewer?.learnerId ?? null, courseId: course, now: context.now() };
  const page = await getFinalTestStart(context.pool, context.releases, key);
  if (!page) return { page, elsewhere: await requireFinalTestElsewhere(request, context, course) };
  const progress = viewer && (await readWayThroughLessons(context, { learnerId: viewer.learnerId, courseId: course }));
  const code = readSittingCode(request);
  if (viewer?.kind !== "account")
    return { page, progress, grants: [], asking: [], sittings: [], code, certificate: null };
  const { learnerId } = viewer;
  const [grants, asking, sittings, certificate] = await Promise.all([
    listFinalTestGrants(context.pool, { learnerId, courseId: course }),
    listCohortsAskingConsent(context.pool, { learnerId }),
    listSittingsOfMember(context.pool, { ...key, learnerId }),
    page.step.state === "passed" ? getCertificateAfterPass(context, course, viewer) : null,
  ]);
  return { page, progress, grants, asking, sittings, code, certificate };
}

/**
 * Returns the edition that has a final test, for a viewer whose own edition has none.
 * @throws a 404 response if the newest edition has none either
 */
async function requireFinalTestElsewhere(request: Request, context: RequestContext, courseId: string) {
  const elsewhere = await findPartOnlyInNewestEdition(request, context, { courseId, part: "finalTest" });
  if (!elsewhere) throw notFoundResponse();
  return elsewhere;
}

/**
 * Begins the next attempt, with the code of a sitting if the form has one, and goes to its first question. If another request began it a moment ago, goes to where it goes on. If no attempt
 * may begin, the page says why. So it does if the learner moved to an edition without a final test.
 */
export async function action({ request, params: { course = "" }, context }: ActionFunctionArgs) {
  if (!isPossibleContentId(course)) throw notFoundResponse();
  const { learnerId } = await requireAccount(request, context);
  const { pool, releases, activity } = context;
  const key = { learnerId, courseId: course, now: context.now() };
  const byCode = await beginByPostedCode(request, context, key);
  if (byCode && "response" in byCode) return byCode.response;
  const outcome = byCode ? byCode.outcome : await beginFinalTest(pool, releases, key);
  if (outcome.ok) {
    activity.tell(learnerId);
    return redirect(finalTestQuestionPath(course, outcome, 1), 303);
  }
  const page = outcome.reason === "not-found" ? null : await getFinalTestStart(pool, releases, key);
  if (!page) await requireFinalTestElsewhere(request, context, course);
  const next =
    page?.step.state === "open"
      ? finalTestQuestionPath(course, page.step.attempt, page.step.position)
      : finalTestPath(course);
  return redirect(next, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(
    ({ finalTest, moving }) => ({
      title: data?.page ? `${finalTest.title} · ${data.page.course.title}` : moving.notHere.title.finalTest,
    }),
    input,
  );

export default function FinalTestStartRoute() {
  const loaded = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  return loaded.page ? (
    <FinalTestStartPage {...loaded} form={form} />
  ) : (
    <OnlyInNewestEditionPage {...loaded.elsewhere} />
  );
}
