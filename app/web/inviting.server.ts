/** What the routes of invitations share. */
import type { Inviter } from "~/cohorts/invitation-mail.server";
import { notFound } from "./answering.server";
import type { RequestContext } from "./context.server";
import type { Training } from "./trainer.server";

/** Who invites to what, as the mail says it. */
export async function readInviter({ pool, releases }: RequestContext, { cohort, viewer }: Training): Promise<Inviter> {
  const release = await releases.current(pool, cohort.courseId);
  if (!release) throw notFound();
  return { cohort, courseTitle: release.content.title, trainerName: viewer.name, locale: viewer.locale };
}

export const invitationsPath = (cohortId: string) => `/cohorts/${cohortId}/invitations`;
