import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createJoinCode, listJoinCodes, revokeJoinCode } from "~/cohorts/joining/change-join-codes.server";
import { amsterdamDay } from "~/platform/amsterdam";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { requireTrainerOf } from "~/web/guards/trainer.server";
import { requireId, searchParam } from "~/web/params/address";
import { badForm, notFound } from "~/web/responses/refusals";
import { fieldErrors, invalid } from "~/web/responses/refused-form.server";
import { JoiningPage } from "./joining.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ cohort }) => ({ title: cohort.joining.title }), args);

const dones = ["made", "revoked"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const now = context.now();
  const codes = await listJoinCodes(context.pool, key);
  const works = ({ revokedAt, endsAt }: (typeof codes)[number]) => revokedAt === null && endsAt > now;
  const { id, name, endsOn } = cohort;
  return {
    cohort: { id, name, endsOn },
    origin: context.origin,
    live: codes.filter(works),
    old: codes.filter((code) => !works(code)),
    over: endsOn < amsterdamDay(now),
    done: dones.find((each) => each === searchParam(request, "done")) ?? null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireTrainerOf(request, context, params.cohort);
  const fields = await readForm(request, context);
  const part = fields.part?.[0];
  const now = context.now();
  const path = `/cohorts/${key.cohortId}/joining`;
  if (part === "make") {
    const values = { ends: (fields.ends?.[0] ?? "").slice(0, 20), maximum: (fields.maximum?.[0] ?? "").slice(0, 20) };
    const input = { ...key, endsOn: values.ends, maximum: values.maximum, now };
    const outcome = await createJoinCode(context.pool, input);
    if (outcome.ok) return redirect(`${path}?done=made`, 303);
    if (outcome.reason === "not-found") throw notFound();
    return invalid(fieldErrors(outcome.problems), values);
  }
  if (part === "revoke") {
    if (!(await revokeJoinCode(context.pool, { ...key, id: requireId(fields.code?.[0]), now }))) throw notFound();
    return redirect(`${path}?done=revoked`, 303);
  }
  throw badForm();
}

export default function CohortJoining() {
  return <JoiningPage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
