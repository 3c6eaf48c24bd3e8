import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { composeStepPage } from "~/learning/closing-case/compose-closing-case-pages";
import { saveClosingCaseChoice } from "~/learning/closing-case/save-closing-case-choice.server";
import { closingCaseChoicesPath, closingCasePath, closingCaseStepPath, coursePath } from "~/ui/addresses";
import type { FormNotSavedReason } from "~/ui/form-not-saved-reason";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { parseFormFields } from "~/web/forms/read-form.server";
import { listTypedTextsToShowAgain } from "~/web/forms/typed-texts-to-show-again";
import { findAnsweringPerson } from "~/web/guards/answering.server";
import { readSearchParam } from "~/web/params/address";
import { forgedFormResponse, notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { chargeSaveToLimit } from "~/web/responses/too-many.server";
import { readStepAddress, requireClosingCase } from "./closing-case.server";
import { closingCaseChoiceForm } from "./step.form";
import { ClosingCaseStepPage } from "./step.page";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = composeStepPage(await requireClosingCase(request, context, params), params.closingStep ?? "");
  if (!page) throw notFoundResponse();
  const from = readSearchParam(request, "from");
  const saved = page.steps.findIndex(({ id, chosen }) => id === from && chosen) + 1 || null;
  return { page, saved };
}

/**
 * Stores the choice, and goes on to the next step without one, or after the last one to the choices of colleagues.
 * @throws a 429 response if the learner saves too often: each change is another row
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { courseId, stepId } = readStepAddress(params);
  const fields = await readPostedFields(request, context);
  const form = parseFormFields(fields, closingCaseChoiceForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { learner, settle } = await findAnsweringPerson(request, context);
  const here = closingCaseStepPath(courseId, stepId);
  if ("id" in learner)
    await chargeSaveToLimit(context, "closing-case-choice", { learnerId: learner.id, back: here, fields });
  const { pool, releases } = context;
  const choice = { learner, courseId, stepId, ...form.value, now: context.now() };
  const refuseChoice = (why: FormNotSavedReason, back: string) => {
    context.notTaken = { why, back, typed: listTypedTextsToShowAgain(back, fields), status: 409 };
    return new Response(null, { status: 409 });
  };
  const outcome = await saveClosingCaseChoice(pool, releases, choice);
  if (outcome.ok) {
    settle();
    const { next } = outcome;
    const path = next === null ? closingCaseChoicesPath(courseId) : closingCaseStepPath(courseId, next);
    return redirect(`${path}?from=${encodeURIComponent(stepId)}`, 303);
  }
  switch (outcome.reason) {
    case "not-found":
      throw notFoundResponse();
    case "not-offered":
      throw forgedFormResponse();
    case "too-long":
      return invalidFormResponse({ reason: "choice-reason-long" }, form.values);
    case "outdated":
      // The edition may have no closing case, so the way back is the course.
      return refuseChoice({ kind: "outdated" }, coursePath(courseId));
    case "closed":
      return refuseChoice({ kind: "choices-fixed" }, closingCaseChoicesPath(courseId));
    case "learner-gone":
      return refuseChoice({ kind: "nobody" }, closingCasePath(courseId));
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) => [
  ...pageMeta(({ closingCase }) => {
    const { page } = data ?? {};
    return { title: page ? `${closingCase.step.title(page.number)} ${page.steps[page.number - 1]?.title}` : "" };
  }, input),
  { name: "robots", content: "noindex" },
];

export default function ClosingCaseStepRoute() {
  return <ClosingCaseStepPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
