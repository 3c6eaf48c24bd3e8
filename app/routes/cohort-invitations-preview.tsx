import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { previewInvitations } from "~/cohorts/preview-invitations.server";
import { readListFile } from "~/cohorts/read-list-file.server";
import { type Preview, PreviewPage } from "~/ui/cohorts/preview-page";
import { pageMeta } from "~/ui/page-meta";
import { invitationsPath } from "~/web/inviting.server";
import { requireTrainerOf } from "~/web/trainer.server";
import { readUploadForm, type UploadForm } from "~/web/uploads.server";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ invitation }) => ({ title: invitation.preview.title }), args);

/** A preview belongs to a list that was sent along: without one, back to where lists are given. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOf(request, context, params.cohort);
  return redirect(invitationsPath(cohort.id), 303);
}

/** Shows what is understood of a list. Changes nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const list = await readList(await readUploadForm(request));
  const about = { cohort: { id: cohort.id, name: cohort.name }, text: list.text };
  if ("problem" in list) return data<Preview>({ ...about, problem: list.problem, lines: [] }, { status: 400 });
  const outcome = await previewInvitations(context.pool, { ...key, text: list.text, now: context.now() });
  if (!outcome.ok) return data<Preview>({ ...about, problem: outcome.reason, lines: [] }, { status: 400 });
  return data<Preview>({ ...about, problem: null, lines: outcome.lines });
}

type List = { text: string } | { text: string; problem: "file-unreadable" | "file-old-excel" | "list-twice" };

async function readList({ fields, file }: UploadForm): Promise<List> {
  const text = fields.list?.[0] ?? "";
  if (!file) return { text };
  if (text.trim() !== "") return { text, problem: "list-twice" };
  const read = await readListFile(file);
  return read.ok ? { text: read.text } : { text, problem: read.reason };
}

export default function CohortInvitationsPreview() {
  const preview = useActionData<typeof action>();
  return preview ? <PreviewPage {...preview} /> : null;
}
