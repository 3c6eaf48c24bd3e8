import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getWritingChoices } from "~/cohorts/batches/get-batch.server";
import { findLatestMessage } from "~/cohorts/following/member-for-trainer";
import { sendTrainerMessage } from "~/cohorts/following/send-trainer-message.server";
import { needsTrainerReasonKindsMostUrgentFirst } from "~/cohorts/needs/reasons";
import { findTemplate } from "~/cohorts/templates/message-template";
import { newId } from "~/platform/ids";
import { findPageAfterAct, readWayBackFromAct } from "~/ui/cohorts/way-back";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { readSearchParam, readSearchParams, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors, refusedFormResponse } from "~/web/responses/refused-form.server";
import { messageToMemberForm } from "./message.form";
import { MessageToMemberPage } from "./message.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.message.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { trainer, cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const { learnerId, name, needs } = member;
  const asked = readSearchParam(request, "reason");
  const reason = needsTrainerReasonKindsMostUrgentFirst.find((kind) => kind === asked) ?? null;
  const { id: cohortId } = cohort;
  const writing = await getWritingChoices(context.pool, { cohortId, trainerId: trainer.learnerId });
  const template = findTemplate(writing.templates, readSearchParam(request, "template"));
  const id = newId(context.now());
  const back = readWayBackFromAct(readSearchParams(request), { cohortId, learnerId });
  return {
    cohort,
    course,
    member: { learnerId, name, needs },
    reason,
    latest: findLatestMessage(member),
    trainer: { learnerId: trainer.learnerId, name: trainer.name },
    ...writing,
    template,
    back,
    id,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params);
  const form = await readForm(request, context, messageToMemberForm);
  if (!form.ok) {
    // A person who is not a member gets a 404 response, whatever errors the form has.
    await requireMemberForTrainer(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { id, ...message } = form.value;
  const { limits, mail } = context;
  const input = { ...key, ...message, formId: requireValidId(id), limits, mail, now: context.now() };
  const outcome = await sendTrainerMessage(context.pool, context.releases, input);
  if (outcome.ok) return redirect(findPageAfterAct(readSearchParams(request), key, "message"), 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  const { values } = form;
  return outcome.reason === "invalid"
    ? invalidFormResponse(omitMissingErrors(outcome.problems), values)
    : refusedFormResponse(outcome, values);
}

export default function MessageToMemberRoute() {
  return <MessageToMemberPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
