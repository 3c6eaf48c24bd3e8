import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readInvitationList } from "~/cohorts/inviting/read-invitation-list.server";
import { sendInvitations } from "~/cohorts/inviting/send-invitations.server";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { composeListProblemResponseInit, readSubmittedList } from "~/web/forms/submitted-list.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { getInvitationMailContext, invitationsPath } from "./inviting.server";
import { invitationListForm } from "./list.form";
import { InvitationPreviewPage, type InvitationPreviewPageProps } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ invitation }) => ({ title: invitation.preview.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return { cohort: { id: cohort.id, name: cohort.name } };
}

/** Invites the people on the posted list, which is read again here. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const training = await requireTrainerOfCohort(request, context, params.cohort);
  const { cohort, key } = training;
  const { list: text } = await requireValidForm(request, context, invitationListForm);
  const list = await readSubmittedList((given) => readInvitationList(context.readers, given, key.trainerId), { text });
  const refused = (problem: string) => {
    const about = { cohort: { id: cohort.id, name: cohort.name }, text };
    return data<InvitationPreviewPageProps>({ ...about, problem, lines: [] }, composeListProblemResponseInit(problem));
  };
  if ("problem" in list) return refused(list.problem);
  const inviter = await getInvitationMailContext(context, training);
  const { pool, mail } = context;
  const outcome = await sendInvitations(pool, { ...key, inviter, lines: list.lines, mail, now: context.now() });
  return outcome.ok ? redirect(`${invitationsPath(cohort.id)}?sent=${outcome.sent}`, 303) : refused(outcome.reason);
}

export default function CohortInvitationsSendRoute() {
  const { cohort } = useLoaderData<typeof loader>();
  return (
    <InvitationPreviewPage {...(useActionData<typeof action>() ?? { cohort, text: "", problem: null, lines: [] })} />
  );
}
