import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { needOrder } from "~/cohorts/following/needs";
import { writeMessage } from "~/cohorts/following/write-message.server";
import { newId } from "~/platform/ids";
import { memberPath } from "~/ui/addresses";
import type { FormState } from "~/ui/forms/form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/posted-form.server";
import { readMember, requireMemberKey } from "~/web/guards/member.server";
import { requireId, searchParam } from "~/web/params/address";
import { notFound } from "~/web/responses/refusals";
import { fieldErrors, invalid, refuse } from "~/web/responses/refused-form.server";
import { MessagePage } from "./message-form";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ following }) => ({ title: following.message.pageTitle }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { trainer, cohort, course, member } = await readMember(request, context, params);
  const { learnerId, name, needs } = member;
  const asked = searchParam(request, "reason");
  const reason = needOrder.find((kind) => kind === asked) ?? null;
  const id = newId(context.now());
  return { cohort, course, member: { learnerId, name, needs }, reason, trainerName: trainer.name, id };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { key } = await requireMemberKey(request, context, params);
  const fields = await readForm(request, context);
  const { id = "", subject = "", text = "" } = firsts(fields);
  // What is no form of ours has no id.
  if (id === "" && subject === "" && text === "") return invalid({ subject: "subject-empty", text: "text-empty" });
  const { limits, mail } = context;
  const input = { ...key, formId: requireId(id), subject, text, limits, mail, now: context.now() };
  const outcome = await writeMessage(context.pool, input);
  if (outcome.ok) return redirect(`${memberPath(key.cohortId, key.learnerId)}?done=message`, 303);
  if (outcome.reason === "not-found") throw notFound();
  const values = { id, subject: subject.slice(0, 1000), text: text.slice(0, 10_000) };
  return outcome.reason === "invalid" ? invalid(fieldErrors(outcome.problems), values) : refuse(outcome, values);
}

const firsts = (fields: Record<string, string[]>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, [value = ""]]) => [name, value]));

export default function CohortMemberMessage() {
  return <MessagePage {...useLoaderData<typeof loader>()} form={useActionData<FormState>()} />;
}
