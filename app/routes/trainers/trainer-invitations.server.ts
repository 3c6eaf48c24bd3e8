/** What the routes about invitations to become a trainer share. */
import type { TrainerInvitationRefusal } from "~/accounts/trainer-invitations/trainer-invitation";
import type { RequestContext } from "~/web/context.server";
import type { AccountViewer } from "~/web/guards/viewer.server";

export const allTrainersPath = "/admin/trainers";

/** Returns who invites, and what is needed to send the mail. */
export function composeTrainerInviter(context: RequestContext, { learnerId, locale }: AccountViewer) {
  const { limits, mail, config } = context;
  return { actor: learnerId, locale, operator: config.operator.name, limits, mail, now: context.now() };
}

/** The HTTP status of the page that tells why a person can't become a trainer with a link, for each reason. */
export const httpStatusByTrainerInvitationRefusal: Record<TrainerInvitationRefusal, number> = {
  unknown: 404,
  withdrawn: 410,
  expired: 410,
  used: 410,
  "other-address": 403,
  already: 200,
  "sender-gone": 410,
};
