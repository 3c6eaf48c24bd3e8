import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createJoinCode, listJoinCodes } from "~/cohorts/joining/change-join-codes.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { newId } from "~/platform/ids";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { createNewJoinCodeFormWithEndRule } from "./joining.form";
import { JoinCodesPage } from "./joining.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.joining.title }), args);

const dones = ["made", "revoked"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const now = context.now();
  const codes = await listJoinCodes(context.pool, key);
  const works = ({ revokedAt, endsAt }: (typeof codes)[number]) => revokedAt === null && endsAt > now;
  const { id, name, endsOn, archivedAt } = cohort;
  return {
    cohort: { id, name, endsOn, archivedAt },
    formId: newId(now),
    origin: context.origin,
    live: codes.filter(works),
    old: codes.filter((code) => !works(code)),
    over: endsOn < formatAmsterdamDay(now),
    done: dones.find((each) => each === readSearchParam(request, "done")) ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOfCohort(request, context, params.cohort);
  const path = `/cohorts/${key.cohortId}/joining`;
  // Pages that were opened before revoking a code had its own address still post that form here.
  const { part } = await readPostedFields(request, context);
  if (part?.[0] === "revoke") return redirect(`${path}/revoke`, 307);
  const form = await readForm(request, context, createNewJoinCodeFormWithEndRule(formatAmsterdamDay(context.now())));
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { id, ends: endsOn, maximum } = form.value;
  const input = { ...key, formId: requireValidId(id), endsOn, maximum, now: context.now() };
  const outcome = await createJoinCode(context.pool, input);
  if (outcome.ok) return redirect(`${path}?done=made`, 303);
  if (outcome.reason === "not-found") throw notFoundResponse();
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function CohortJoinCodesRoute() {
  return <JoinCodesPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
