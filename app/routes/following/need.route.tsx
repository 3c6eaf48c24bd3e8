import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { arrangeMember } from "~/cohorts/needs/arrange-member.server";
import { newId } from "~/platform/ids";
import { cohortMemberPath } from "~/ui/addresses";
import { composeListAfterAct, readWayBack } from "~/ui/cohorts/way-back";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireMemberForTrainer, requireTrainerAndReadMemberIds } from "~/web/guards/member.server";
import { readSearchParams, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { memberNeedForm } from "./need.form";
import { MemberNeedPage } from "./need.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) =>
  pageMeta(({ following }) => ({ title: following.needs.arrange.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { trainer, cohort, course, member } = await requireMemberForTrainer(request, context, params);
  const now = context.now();
  const { learnerId, name, needs, standing, memory } = member;
  const shown = { learnerId, name, needs, standing, memory };
  const back = readWayBack(readSearchParams(request), cohort.id);
  return { cohort, course, member: shown, back, viewerId: trainer.learnerId, formId: newId(now), now };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerAndReadMemberIds(request, context, params);
  const form = await readForm(request, context, memberNeedForm);
  if (!form.ok) {
    // A person who is not a member gets a 404 response, whatever errors the form has.
    await requireMemberForTrainer(request, context, params);
    return invalidFormResponse(form.errors, form.values);
  }
  const { id, from, ...chosen } = form.value;
  const input = { ...key, ...chosen, formId: requireValidId(id), now: context.now() };
  const outcome = await arrangeMember(context.pool, context.releases, input);
  if (!outcome.ok && outcome.reason === "not-found") throw notFoundResponse();
  if (!outcome.ok) return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
  const done = chosen.choice === "back" ? "back" : "need";
  const ofMember = `${cohortMemberPath(key.cohortId, key.learnerId)}?done=${done}`;
  const search = readSearchParams(request);
  return redirect(from === "member" ? ofMember : composeListAfterAct(search, key, done), 303);
}

export default function MemberNeedRoute() {
  return <MemberNeedPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
