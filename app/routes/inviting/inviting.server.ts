/** Helpers that the routes about invitations share. */
import type { InvitationListLine } from "~/cohorts/inviting/invitation-list";
import type { InvitationListInput } from "~/cohorts/inviting/invitation-list-reader";
import type { InvitationMailContext } from "~/cohorts/inviting/invitation-mail.server";
import { readInvitationList } from "~/cohorts/inviting/read-invitation-list.server";
import type { FileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { retryAfterSecondsWhenFileReadingIsBusy } from "~/platform/reading/reading";
import type { RequestContext } from "~/web/context.server";
import type { TrainerCohortAccess } from "~/web/guards/trainer.server";
import { notFoundResponse } from "~/web/responses/refusals";

/** Returns the trainer and the group, as the mail of an invitation names them. */
export async function getInvitationMailContext(
  { pool, releases }: RequestContext,
  { cohort, viewer }: TrainerCohortAccess,
): Promise<InvitationMailContext> {
  const release = await releases.current(pool, cohort.courseId);
  if (!release) throw notFoundResponse();
  return { cohort, courseTitle: release.content.title, trainerName: viewer.name, locale: viewer.locale };
}

export const invitationsPath = (cohortId: string) => `/cohorts/${cohortId}/invitations`;

export type SubmittedInvitationList = { text: string; lines: InvitationListLine[] } | { text: string; problem: string };

/**
 * Reads a list of people to invite that was pasted or uploaded. `problem`: an error code that begins with the name of its field, if the
 * list can't be read.
 */
export async function readSubmittedInvitationList(
  readers: FileReadingProcesses,
  given: InvitationListInput,
): Promise<SubmittedInvitationList> {
  const reading = await readInvitationList(readers, given);
  const typed = "text" in given ? given.text : "";
  if (!reading.ok) return { text: typed, problem: `${"text" in given ? "list" : "file"}-${reading.reason}` };
  const { value } = reading;
  return value.ok ? { text: value.text, lines: value.lines } : { text: typed || value.text, problem: value.reason };
}

/**
 * Returns the HTTP status of a page that shows a problem with a list of people: 503 if the server is too busy to read it now, otherwise
 * 400.
 */
export function composeInvitationListProblemResponseInit(problem: string): ResponseInit {
  if (!problem.endsWith("-busy")) return { status: 400 };
  return { status: 503, headers: { "Retry-After": String(retryAfterSecondsWhenFileReadingIsBusy) } };
}
