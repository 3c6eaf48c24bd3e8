import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issueCertificate } from "~/certificates/issue/issue-certificate.server";
import { defaultLocale, isLocale } from "~/platform/locale";
import { certificatePath, claimPath } from "~/ui/addresses";
import { messagesFor } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { requireCourse } from "~/web/params/courses.server";
import { notFound } from "~/web/responses/refusals";
import { getClaim } from "./certificates.server";
import { ClaimPage } from "./claim.page";

export const handle = { hydrate: false };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireCourse(context, params.course);
  const course = { id: content.courseId, title: content.title, language: content.language };
  return { course, state: await getClaim(context, course.id, await readViewer(request, context)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { content } = await requireCourse(context, params.course);
  const { courseId, language } = content;
  const viewer = await readViewer(request, context);
  const {
    name: [name = ""] = [],
    show: [show = ""] = [],
    latin: [latinSeen = ""] = [],
  } = await readForm(request, context);
  // What is missing is told by the page itself.
  if (!viewer) return redirect(claimPath(courseId), 303);
  const outcome = await issueCertificate(context.pool, context.releases, {
    learnerId: viewer.learnerId,
    courseId,
    name,
    showName: show === "1",
    latinSeen,
    origin: context.origin,
    isPublic: context.config.publicUrl !== null,
    words: messagesFor(isLocale(language) ? language : defaultLocale).certificate.paper,
    locale: viewer.locale,
    mail: context.mail,
    now: context.now(),
  });
  if (outcome.ok) return redirect(certificatePath(outcome.id), 303);
  if (outcome.reason === "not-found") throw notFound();
  if (outcome.reason === "no-account" || outcome.reason === "not-complete") return redirect(claimPath(courseId), 303);
  const latin = outcome.reason === "name-latin" ? outcome.latin : null;
  const values: Record<string, string> = { name: name.slice(0, 300), show };
  return data({ errors: { name: outcome.reason } as Record<string, string>, values, latin }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(({ certificate }) => ({ title: `${certificate.claim.title} · ${page?.course.title ?? ""}` }), input);

export default function CourseCertificate() {
  return <ClaimPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
