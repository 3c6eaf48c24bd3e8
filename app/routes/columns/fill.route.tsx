import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { fillOwnColumnFromList } from "~/cohorts/columns/fill-own-column.server";
import { getOwnColumn } from "~/cohorts/columns/get-own-columns.server";
import { readOwnColumnList } from "~/cohorts/columns/read-own-column-list.server";
import { pageMeta } from "~/ui/page-meta";
import { readPostedFields } from "~/web/forms/posted-form.server";
import { requireValidForm } from "~/web/forms/read-form.server";
import { composeListProblemResponseInit, readSubmittedList } from "~/web/forms/submitted-list.server";
import { notFoundResponse } from "~/web/responses/refusals";
import { ownColumnListForm, readChoices } from "./list.form";
import { ownColumnsPath, requireOwnColumn } from "./own-columns.server";
import { OwnColumnPreviewPage, type OwnColumnPreviewPageProps } from "./preview.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ ownColumns }) => ({ title: ownColumns.preview.title }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, column } = await requireOwnColumn(request, context, params);
  return { cohort, column };
}

/** Fills the column from the posted list, which is read again here. Lines without a member come back, so that nothing is lost. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { cohort, key, column } = await requireOwnColumn(request, context, params);
  const { list: text } = await requireValidForm(request, context, ownColumnListForm);
  const choices = readChoices(await readPostedFields(request, context));
  const list = await readSubmittedList((given) => readOwnColumnList(context.readers, given, key.trainerId), { text });
  const about = { cohort, column, text, free: [], lines: [], problem: null, saved: null, shared: [] };
  if ("problem" in list)
    return data<OwnColumnPreviewPageProps>(
      { ...about, problem: list.problem },
      composeListProblemResponseInit(list.problem),
    );
  const outcome = await fillOwnColumnFromList(context.pool, { ...key, lines: list.lines, choices, now: context.now() });
  if (!outcome.ok) throw notFoundResponse();
  const { changed, left, free } = outcome;
  if (left.length === 0) return redirect(`${ownColumnsPath(cohort.id)}/${column.id}?filled=${changed}`, 303);
  const shared = (await getOwnColumn(context.pool, { ...key, page: 1 }))?.shared ?? [];
  const rest = left.map((line) => line.text).join("\n");
  return data<OwnColumnPreviewPageProps>({ ...about, text: rest, lines: left, free, saved: changed, shared });
}

export default function OwnColumnFillRoute() {
  const nothing = { text: "", problem: null, lines: [], free: [], saved: null, shared: [] };
  const about = useLoaderData<typeof loader>();
  return <OwnColumnPreviewPage {...(useActionData<typeof action>() ?? { ...about, ...nothing })} />;
}
