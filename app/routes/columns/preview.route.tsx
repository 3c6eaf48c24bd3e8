import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { previewOwnColumnList } from "~/cohorts/columns/fill-own-column.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { pageMeta } from "~/ui/page-meta";
import { parseFormFields } from "~/web/forms/read-form.server";
import { type FormWithUploadedFile, readFormWithUploadedFile } from "~/web/forms/uploads.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { ownColumnListForm } from "./list.form";
import {
  composeListProblemResponseInit,
  readSubmittedOwnColumnList,
  requireOwnColumn,
  type SubmittedOwnColumnList,
} from "./own-columns.server";
import { OwnColumnPreviewPage, type OwnColumnPreviewPageProps } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.preview.title }), args);

/** Returns only the column. Without a posted list there is no preview, and the page shows the form to post one. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, column } = await requireOwnColumn(request, context, params);
  return { cohort, column };
}

/** Reads the posted list and returns the preview. Changes nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key, column } = await requireOwnColumn(request, context, params);
  const list = await readGiven(context.readers, await readFormWithUploadedFile(request, context));
  const about = { cohort, column, text: list.text, free: [], lines: [], problem: null, saved: null };
  if ("problem" in list)
    return data<OwnColumnPreviewPageProps>(
      { ...about, problem: list.problem },
      composeListProblemResponseInit(list.problem),
    );
  const preview = await previewOwnColumnList(context.pool, { ...key, lines: list.lines });
  if (!preview) throw notFoundResponse();
  return data<OwnColumnPreviewPageProps>({ ...about, lines: preview.lines, free: preview.free });
}

function readGiven(
  readers: FileReadingProcesses,
  { fields, file }: FormWithUploadedFile,
): Promise<SubmittedOwnColumnList> | SubmittedOwnColumnList {
  const form = parseFormFields(fields, ownColumnListForm);
  const text = form.ok ? form.value.list : "";
  if (!file) return readSubmittedOwnColumnList(readers, { text });
  return text.trim() === "" ? readSubmittedOwnColumnList(readers, { file }) : { text, problem: "list-twice" };
}

export default function OwnColumnPreviewRoute() {
  const nothing = { text: "", problem: null, lines: [], free: [], saved: null };
  const about = useLoaderData<typeof loader>();
  return <OwnColumnPreviewPage {...(useActionData<typeof action>() ?? { ...about, ...nothing })} />;
}
