/** For the learner: messages and extensions from trainers of a cohort, the latest first. */
import type { Db } from "~/platform/database/database.server";
import { selectOwnExtensions, selectOwnMessages } from "./following.sql.server";
import type { ExtensionView, SentMessage } from "./member-view";

interface Own {
  learnerId: string;
  cohortId: string;
}

export function listMessages(db: Db, own: Own): Promise<SentMessage[]> {
  return selectOwnMessages(db, own);
}

export function listExtensions(db: Db, own: Own): Promise<ExtensionView[]> {
  return selectOwnExtensions(db, own);
}
