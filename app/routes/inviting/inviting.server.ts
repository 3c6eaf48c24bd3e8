/** Helpers that the routes about invitations share. */
import type { InvitationMailContext } from "~/cohorts/inviting/invitation-mail.server";
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
