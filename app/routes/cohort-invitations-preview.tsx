import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withShownEmail } from "~/accounts/email";
import { previewInvitations } from "~/cohorts/preview-invitations.server";
import { readListFile } from "~/cohorts/read-list-file.server";
import { type Preview, PreviewPage } from "~/ui/cohorts/preview-page";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOf } from "~/web/trainer.server";
import { readUploadForm, type UploadForm } from "~/web/uploads.server";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ invitation }) => ({ title: invitation.preview.title }), args);

/** Without a list there is only the form: a preview belongs to a list that was sent along. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort } = await requireTrainerOf(request, context, params.cohort);
  return { cohort: { id: cohort.id, name: cohort.name } };
}

/** Shows what is understood of a list. Changes nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key } = await requireTrainerOf(request, context, params.cohort);
  const list = await readList(await readUploadForm(request, context));
  const about = { cohort: { id: cohort.id, name: cohort.name }, text: list.text };
  if ("problem" in list) return data<Preview>({ ...about, problem: list.problem, lines: [] }, { status: 400 });
  const outcome = await previewInvitations(context.pool, { ...key, text: list.text, now: context.now() });
  if (!outcome.ok) return data<Preview>({ ...about, problem: outcome.reason, lines: [] }, { status: 400 });
  return data<Preview>({
    ...about,
    problem: null,
    lines: outcome.lines.map((line) => ("email" in line ? withShownEmail(line) : line)),
  });
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
  const { cohort } = useLoaderData<typeof loader>();
  return <PreviewPage {...(useActionData<typeof action>() ?? { cohort, text: "", problem: null, lines: [] })} />;
}
