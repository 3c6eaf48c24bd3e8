import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import { getReviewSettingAndAddress } from "~/learning/rhythm/get-review-setting.server";
import { saveReviewSetting } from "~/learning/rhythm/save-review-setting.server";
import { reviewSettingsPath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { readChosenRhythm, readChosenWantedRecall, reviewSettingsForm } from "./settings.form";
import { ReviewSettingsPage, reviewSettingsResults } from "./settings.page";

export const meta: MetaFunction = (args) => pageMeta(({ rhythm }) => ({ title: rhythm.settings.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const { setting, address } = await getReviewSettingAndAddress(context.pool, { learnerId });
  const done = reviewSettingsResults.find((each) => each === readSearchParam(request, "done")) ?? null;
  return { setting, address: address && formatEmailForDisplay(address), done };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const form = await readForm(request, context, reviewSettingsForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { asksConfidence, wantsMail } = form.value;
  const outcome = await saveReviewSetting(context.pool, context.releases, {
    learnerId,
    rhythm: readChosenRhythm(form.value),
    wantedRecall: readChosenWantedRecall(form.value),
    asksConfidence,
    wantsMail,
  });
  if (!outcome.ok) return invalidFormResponse({ wantsMail: outcome.reason }, form.values);
  return redirect(`${reviewSettingsPath}?done=saved`, 303);
}

export default function ReviewSettingsRoute() {
  return <ReviewSettingsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
