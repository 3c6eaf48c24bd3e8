import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { previewOwnColumnList } from "~/cohorts/columns/fill-own-column.server";
import { readOwnColumnList } from "~/cohorts/columns/read-own-column-list.server";
import { pageMeta } from "~/ui/page-meta";
import { parseFormFields } from "~/web/forms/read-form.server";
import { composeListProblemResponseInit, readPastedOrUploadedList } from "~/web/forms/submitted-list.server";
import { readFormWithUploadedFile } from "~/web/forms/uploads.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { ownColumnListForm } from "./list.form";
import { requireOwnColumn } from "./own-columns.server";
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
  const { fields, file } = await readFormWithUploadedFile(request, context);
  const form = parseFormFields(fields, ownColumnListForm);
  const text = form.ok ? form.value.list : "";
  const list = await readPastedOrUploadedList((given) => readOwnColumnList(context.readers, given, key.trainerId), {
    text,
    file,
  });
  const about = { cohort, column, text: list.text, free: [], lines: [], problem: null, saved: null, shared: [] };
  if ("problem" in list)
    return data<OwnColumnPreviewPageProps>(
      { ...about, problem: list.problem },
      composeListProblemResponseInit(list.problem),
    );
  const preview = await previewOwnColumnList(context.pool, { ...key, lines: list.lines });
  if (!preview) throw notFoundResponse();
  return data<OwnColumnPreviewPageProps>({ ...about, lines: preview.lines, free: preview.free });
}

export default function OwnColumnPreviewRoute() {
  const nothing = { text: "", problem: null, lines: [], free: [], saved: null, shared: [] };
  const about = useLoaderData<typeof loader>();
  return <OwnColumnPreviewPage {...(useActionData<typeof action>() ?? { ...about, ...nothing })} />;
}
