import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type EvaluationAnswers, evaluationQuestions } from "~/certificates/evaluation/evaluation";
import { getEvaluationPageData, giveEvaluation } from "~/certificates/evaluation/give-evaluation.server";
import { parseCertificatePublicId } from "~/certificates/issue/certificate-public-id";
import { certificateEvaluationPath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { evaluationForm } from "./evaluation.form";
import { EvaluationPage } from "./evaluation.page";

/** Returns what the holder of a certificate can evaluate. Nobody else finds this page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const certificateId = parseCertificatePublicId(params.certificate ?? "");
  const page = certificateId && (await getEvaluationPageData(context.pool, { learnerId, certificateId }));
  if (!page) throw notFoundResponse();
  return { ...page, certificateId };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const certificateId = parseCertificatePublicId(params.certificate ?? "");
  if (certificateId === null || !(await getEvaluationPageData(context.pool, { learnerId, certificateId })))
    throw notFoundResponse();
  const form = await readForm(request, context, evaluationForm);
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
  const answers = Object.fromEntries(evaluationQuestions.map((name) => [name, Number(form.value[name])]));
  const outcome = await giveEvaluation(context.pool, {
    learnerId,
    certificateId,
    answers: answers as EvaluationAnswers,
    now: context.now(),
  });
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  // Who sent the form twice reads the same: it was counted once.
  return redirect(certificateEvaluationPath(certificateId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) =>
  pageMeta(({ evaluation }) => ({ title: `${evaluation.title} · ${page?.course.title ?? ""}` }), input);

export default function EvaluationRoute() {
  return <EvaluationPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
