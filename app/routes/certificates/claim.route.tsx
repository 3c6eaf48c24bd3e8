import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { issueCertificate } from "~/certificates/issue/issue-certificate.server";
import { defaultLocale, isLocale } from "~/platform/locale";
import { certificatePath, claimCertificatePath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { messagesFor } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { readViewer } from "~/web/guards/viewer.server";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { hasUndecidedPass, requireCertificateClaimState } from "./certificates.server";
import { claimCertificateForm } from "./claim.form";
import { ClaimCertificatePage } from "./claim.page";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const course = { id: content.courseId, title: content.title, language: content.language };
  const viewer = await readViewer(request, context);
  const state = await requireCertificateClaimState(context, course.id, viewer);
  const isTested = viewer !== null && state.kind === "ready" && state.form === "final-test";
  return { course, state, undecided: isTested && (await hasUndecidedPass(context, course.id, viewer)) };
}

/** The reasons for which there is no certificate yet. The page tells them. */
const reasonsOnPage: readonly string[] = ["no-account", "not-complete", "edition-ended", "supervision-undecided"];

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { content } = await requireCurrentCourseRelease(context, params.course);
  const { courseId, language } = content;
  const viewer = await readViewer(request, context);
  const form = await readForm(request, context, claimCertificateForm);
  // A visitor is sent back to the page, which tells what is missing.
  if (!viewer) return redirect(claimCertificatePath(courseId), 303);
  if (!form.ok) {
    const claim = await requireCertificateClaimState(context, courseId, viewer);
    if (claim.kind === "ready") return refused(form);
    return redirect(claim.kind === "issued" ? certificatePath(claim.id) : claimCertificatePath(courseId), 303);
  }
  const { name, register, show, latin: latinSeen } = form.value;
  const outcome = await issueCertificate(context.pool, context.releases, {
    learnerId: viewer.learnerId,
    courseId,
    name,
    registerNumber: register ?? "",
    showName: show,
    latinSeen,
    origin: context.origin,
    isPublic: context.config.publicUrl !== null,
    words: messagesFor(isLocale(language) ? language : defaultLocale).certificate.paper,
    locale: viewer.locale,
    mail: context.mail,
    now: context.now(),
  });
  if (outcome.ok) return redirect(certificatePath(outcome.id), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  const { reason } = outcome;
  if (reasonsOnPage.includes(reason)) return redirect(claimCertificatePath(courseId), 303);
  const field = reason === "register-long" || reason === "register-characters" ? "register" : "name";
  const latin = reason === "name-latin" ? outcome.latin : null;
  return refused({ errors: { [field]: reason }, values: form.values }, latin);
}

/** Returns the refused form. `latin`: the spelling of the name in Latin script that the certificate would have. */
function refused({ errors, values }: RefusedFormState, latin: string | null = null) {
  return data({ errors, values, latin }, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(({ certificate }) => ({ title: `${certificate.claim.title} · ${page?.course.title ?? ""}` }), input);

export default function ClaimCertificateRoute() {
  return <ClaimCertificatePage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
