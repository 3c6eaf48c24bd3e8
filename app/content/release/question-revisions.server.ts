import type { Db } from "~/platform/database/database.server";
import type { QuestionRecord } from "~/questions/table";
import { findQuestionRevision } from "./content.sql.server";
import { decodeStoredQuestion } from "./stored-content";

interface QuestionRevisionKey {
  courseId: string;
  questionId: string;
  revision: string;
}

export interface QuestionRevisionReader {
  /** Returns a question in one revision, or null if that revision is not stored. */
  get(db: Db, key: QuestionRevisionKey): Promise<QuestionRecord | null>;
}

/** Creates a reader of revisions of questions, for a command. It remembers all that it read: a revision never changes. */
export function createQuestionRevisionReader(): QuestionRevisionReader {
  const known = new Map<string, QuestionRecord | null>();
  return {
    async get(db, key) {
      const name = JSON.stringify([key.courseId, key.questionId, key.revision]);
      const remembered = known.get(name);
      if (remembered !== undefined) return remembered;
      const stored = await findQuestionRevision(db, key);
      const record = stored && decodeStoredQuestion(stored);
      known.set(name, record);
      return record;
    },
  };
}
