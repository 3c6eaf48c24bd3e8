/** Helpers that the routes about a group's own columns share. */
import { getOwnColumn } from "~/cohorts/columns/get-own-columns.server";
import { columnSettingNames } from "~/cohorts/columns/merge-column-settings";
import { catalogues } from "~/ui/messages";
import type { RequestContext } from "~/web/context.server";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readPageNumber, readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

type Params = { cohort?: string; column?: string };

/** Returns the group of a trainer, and the ids that are part of every query about one of its columns. */
export async function requireTrainerAndReadColumnId(request: Request, context: RequestContext, params: Params) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  return { cohort: { id: cohort.id, name: cohort.name }, key: { ...key, columnId: requireValidId(params.column) } };
}

/**
 * Returns a column of a trainer's group, with one page of the members and their values, and the ids that are part of every query (`key`).
 * @throws a 404 response if the group has no such column
 */
export async function requireOwnColumn(request: Request, context: RequestContext, params: Params) {
  const { cohort, key } = await requireTrainerAndReadColumnId(request, context, params);
  const page = readPageNumber(request);
  const found = await getOwnColumn(context.pool, { ...key, page });
  if (!found) throw notFoundResponse();
  return { cohort, key, page, ...found };
}

/** Returns what the page of one column shows, with what was done just now. */
export async function readOwnColumnPage(request: Request, context: RequestContext, params: Params) {
  const { key: _ids, ...shown } = await requireOwnColumn(request, context, params);
  const done = (["added", "saved"] as const).find((each) => each === readSearchParam(request, "done")) ?? null;
  const filled = readSearchParam(request, "filled") ?? "";
  const others = (readSearchParam(request, "kept") ?? "").split(",");
  const kept = columnSettingNames.filter((name) => others.includes(name));
  return { ...shown, done, kept, filled: /^\d{1,4}$/.test(filled) ? Number(filled) : null };
}

export const ownColumnsPath = (cohortId: string) => `/cohorts/${cohortId}/columns`;

/** Returns the headings of exported tables in each language of the interface. */
export const listExportedTableHeadings = () =>
  Object.values(catalogues).map(({ exporting }) => exporting.words.columns);
