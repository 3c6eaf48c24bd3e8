import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeTemplate } from "~/cohorts/templates/manage-templates.server";
import { addMessagePath, templatesPath } from "~/ui/addresses";
import { requireTrainer } from "~/web/guards/trainer.server";
import { requireValidId } from "~/web/params/address";
import { readMessagePath } from "./message-path.server";

/** Redirects to the templates, because this address accepts only forms. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTrainer(request, context);
  return redirect(templatesPath);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId } = await requireTrainer(request, context);
  await removeTemplate(context.pool, { trainerId: learnerId, id: requireValidId(params.template) });
  return redirect(addMessagePath(templatesPath, readMessagePath(request), "removed"), 303);
}
