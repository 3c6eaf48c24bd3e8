import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTemplate, listTemplates } from "~/cohorts/templates/manage-templates.server";
import { newId } from "~/platform/ids";
import { addMessagePath, templatesPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireTrainer } from "~/web/guards/trainer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { invalidFormResponse, omitMissingErrors } from "~/web/responses/refused-form.server";
import { readMessagePath } from "./message-path.server";
import { addTemplateForm } from "./template.form";
import { TemplatesPage } from "./templates.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ batch }) => ({ title: batch.templates.title }), args);

const dones = ["added", "changed", "removed"] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  return {
    templates: await listTemplates(context.pool, { trainerId: learnerId }),
    done: dones.find((each) => each === readSearchParam(request, "done")) ?? null,
    message: readMessagePath(request),
    id: newId(context.now()),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  const form = await readForm(request, context, addTemplateForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const id = requireValidId(form.value.id);
  const outcome = await addTemplate(context.pool, { ...form.value, id, trainerId: learnerId, now: context.now() });
  if (outcome.ok) return redirect(addMessagePath(templatesPath, readMessagePath(request), "added"), 303);
  return invalidFormResponse(omitMissingErrors(outcome.problems), form.values);
}

export default function TemplatesRoute() {
  return <TemplatesPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
