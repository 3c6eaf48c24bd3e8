/** Helpers that the routes about a group's own columns share. */
import { getOwnColumn } from "~/cohorts/columns/get-own-columns.server";
import type { OwnColumnListLine } from "~/cohorts/columns/own-column-list";
import type { OwnColumnListInput } from "~/cohorts/columns/own-column-list-reader";
import { readOwnColumnList } from "~/cohorts/columns/read-own-column-list.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { retryAfterSecondsWhenFileReadingIsBusy } from "~/platform/reading/reading";
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
  return { ...shown, done, filled: /^\d{1,4}$/.test(filled) ? Number(filled) : null };
}

export const ownColumnsPath = (cohortId: string) => `/cohorts/${cohortId}/columns`;

export type SubmittedOwnColumnList = { text: string; lines: OwnColumnListLine[] } | { text: string; problem: string };

/**
 * Reads a list that was pasted or uploaded. `problem`: an error code that begins with the name of its field, if the list can't be read.
 */
export async function readSubmittedOwnColumnList(
  readers: FileReadingProcesses,
  given: OwnColumnListInput,
): Promise<SubmittedOwnColumnList> {
  const reading = await readOwnColumnList(readers, given);
  const typed = "text" in given ? given.text : "";
  if (!reading.ok) return { text: typed, problem: `${"text" in given ? "list" : "file"}-${reading.reason}` };
  const { value } = reading;
  return value.ok ? { text: value.text, lines: value.lines } : { text: typed || value.text, problem: value.reason };
}

/**
 * Returns the HTTP status of a page that shows a problem with a list: 503 if the server is too busy to read it now, otherwise 400.
 */
export function composeListProblemResponseInit(problem: string): ResponseInit {
  if (!problem.endsWith("-busy")) return { status: 400 };
  return { status: 503, headers: { "Retry-After": String(retryAfterSecondsWhenFileReadingIsBusy) } };
}
