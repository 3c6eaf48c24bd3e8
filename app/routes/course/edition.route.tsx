import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveToNewestEdition } from "~/certificates/moving/move-to-newest-edition.server";
import { courseEditionPath, coursePath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { editionForm } from "./edition.form";
import { EditionPage } from "./edition.page";
import { readNewerEditionOffer } from "./newer-edition.server";

/** The page of the course has the same offer. This one is for a move that was refused. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId, title, language } = content;
  const viewer = await readViewer(request, context);
  const offer = viewer && (await readNewerEditionOffer(context, viewer, courseId));
  if (!offer) throw redirect(coursePath(courseId));
  return { course: { title, language }, offer };
}

/**
 * Moves the learner to the newest edition and redirects to the course. Nobody moves while their final test is open, or without saying so if
 * they would lose a certificate. A person who is not enrolled always begins in the newest edition.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId } = content;
  const { without } = await requireValidForm(request, context, editionForm);
  const { pool, releases, config } = context;
  const viewer = await readViewer(request, context);
  if (!viewer) return redirect(coursePath(courseId), 303);
  const outcome = await moveToNewestEdition(pool, releases, {
    learner: viewer,
    courseId,
    isPublic: config.publicUrl !== null,
    withoutCertificate: without,
    now: context.now(),
  });
  if (!outcome.ok && outcome.reason === "unconfirmed") return data({ unconfirmed: true }, { status: 400 });
  // The page says there what must be done first.
  return redirect(outcome.ok ? coursePath(courseId) : courseEditionPath(courseId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(
    ({ course }) => ({
      title: `${course.page.newer.title(page?.offer.edition.newest ?? "")} · ${page?.course.title ?? ""}`,
    }),
    input,
  );

export default function EditionRoute() {
  return (
    <EditionPage
      {...useLoaderData<typeof loader>()}
      unconfirmed={useActionData<typeof action>()?.unconfirmed === true}
    />
  );
}
