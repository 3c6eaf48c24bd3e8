import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveToNewestEdition } from "~/certificates/moving/move-to-newest-edition.server";
import { listCohortsOfMember } from "~/cohorts/joining/list-memberships.server";
import { courseEditionPath, coursePath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { editionForm } from "./edition.form";
import { EditionPage } from "./edition.page";
import { readNewerEditionOffer } from "./newer-edition.server";

/** What changes in the newest edition. Who is in it already, or in none, goes to the course. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId, title, language } = content;
  const viewer = await readViewer(request, context);
  const offer = viewer && (await readNewerEditionOffer(context, viewer, courseId));
  if (!offer) throw redirect(coursePath(courseId));
  const { learnerId } = viewer;
  const cohorts = viewer.kind === "account" ? await listCohortsOfMember(context.pool, { learnerId }) : [];
  const groups = cohorts.filter((each) => each.courseId === courseId).map(({ name }) => name);
  return { course: { title, language }, offer, groups, hasAccount: viewer.kind === "account" };
}

/**
 * Moves the learner to the edition that the page told about, and redirects to the course. Nobody moves while their final test is open, or
 * without saying so if they would lose a certificate. A person who is not enrolled always begins in the newest edition.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId } = content;
  const { to, without } = await requireValidForm(request, context, editionForm);
  const { pool, releases, config } = context;
  const viewer = await readViewer(request, context);
  if (!viewer) return redirect(coursePath(courseId), 303);
  const outcome = await moveToNewestEdition(pool, releases, {
    learner: viewer,
    courseId,
    to,
    isPublic: config.publicUrl !== null,
    withoutCertificate: without,
    now: context.now(),
  });
  if (outcome.ok) return redirect(`${coursePath(courseId)}?done=moved`, 303);
  switch (outcome.reason) {
    case "unconfirmed":
      return data({ problem: outcome.reason }, { status: 400 });
    case "other-newest":
      return data({ problem: outcome.reason }, { status: 409 });
    case "test-open":
      // The page says there what must be done first.
      return redirect(courseEditionPath(courseId), 303);
    case "not-enrolled":
      return redirect(coursePath(courseId), 303);
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) => [
  ...pageMeta(
    ({ moving }) => ({
      title: `${moving.title(page?.offer.edition.newest ?? "")} · ${page?.course.title ?? ""}`,
    }),
    input,
  ),
  { name: "robots", content: "noindex" },
];

export default function EditionRoute() {
  return <EditionPage {...useLoaderData<typeof loader>()} problem={useActionData<typeof action>()?.problem ?? null} />;
}
