import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import { previewInvitations } from "~/cohorts/inviting/preview-invitations.server";
import { readInvitationList } from "~/cohorts/inviting/read-invitation-list.server";
import { pageMeta } from "~/ui/page-meta";
import { parseFormFields } from "~/web/forms/read-form.server";
import { composeListProblemResponseInit, readPastedOrUploadedList } from "~/web/forms/submitted-list.server";
import { readFormWithUploadedFile } from "~/web/forms/uploads.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { invitationListForm } from "./list.form";
import { InvitationPreviewPage, type InvitationPreviewPageProps } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ invitation }) => ({ title: invitation.preview.title }), args);

/** Returns only the group. Without a posted list there is no preview, and the page shows the form to post one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOfCohort(request, context, params.cohort);
  return { cohort: { id: cohort.id, name: cohort.name } };
}

/** Reads the posted list and returns the preview. Changes nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const { fields, file } = await readFormWithUploadedFile(request, context);
  const form = parseFormFields(fields, invitationListForm);
  const text = form.ok ? form.value.list : "";
  const list = await readPastedOrUploadedList((given) => readInvitationList(context.readers, given, key.trainerId), {
    text,
    file,
  });
  const about = { cohort: { id: cohort.id, name: cohort.name }, text: list.text };
  if ("problem" in list)
    return data<InvitationPreviewPageProps>(
      { ...about, problem: list.problem, lines: [] },
      composeListProblemResponseInit(list.problem),
    );
  const lines = await previewInvitations(context.pool, { ...key, lines: list.lines, now: context.now() });
  const shown = lines.map((line) => ("email" in line ? formatRowEmailForDisplay(line) : line));
  return data<InvitationPreviewPageProps>({ ...about, problem: null, lines: shown });
}

export default function CohortInvitationsPreviewRoute() {
  const { cohort } = useLoaderData<typeof loader>();
  return (
    <InvitationPreviewPage {...(useActionData<typeof action>() ?? { cohort, text: "", problem: null, lines: [] })} />
  );
}
