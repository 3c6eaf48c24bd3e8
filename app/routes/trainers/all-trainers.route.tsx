import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import { inviteTrainer } from "~/accounts/trainer-invitations/invite-trainer.server";
import { listTrainerInvitations } from "~/accounts/trainer-invitations/list-trainer-invitations.server";
import { listTrainers } from "~/cohorts/administering/administer-cohorts.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { normalisedEmailField } from "~/web/forms/email-fields.server";
import { readForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { inviteTrainerForm } from "./all-trainers.form";
import { AllTrainersPage } from "./all-trainers.page";
import { allTrainersPath, composeTrainerInviter } from "./trainer-invitations.server";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.trainers }), args);

const dones = ["invited", "open", "again", "withdrawn", "gone"] as const;

/** Returns everybody who is a trainer, and the open invitations to become one, for an administrator. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const [trainers, invitations] = await Promise.all([
    listTrainers(context.pool),
    listTrainerInvitations(context.pool, { now: context.now() }),
  ]);
  const done = dones.find((each) => each === readSearchParam(request, "done")) ?? null;
  return { trainers: trainers.map(formatRowEmailForDisplay), invitations, done };
}

/** The schema of the form, with a check of the e-mail address that only the server can do. */
const schema = inviteTrainerForm.extend({ email: normalisedEmailField });

/** Invites a trainer by mail. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireAdministrator(request, context);
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const input = { ...composeTrainerInviter(context, viewer), email: form.value.email };
  const outcome = await inviteTrainer(context.pool, input);
  if (!outcome.ok) return refusedFormResponse({ ...outcome, field: "email" }, form.values);
  return redirect(`${allTrainersPath}?done=${outcome.sent ? "invited" : "open"}`, 303);
}

export default function AllTrainersRoute() {
  return <AllTrainersPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
