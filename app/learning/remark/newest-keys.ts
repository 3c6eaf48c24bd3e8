/** The keys by which answers are marked again. Pure functions. */
import { hasSameKey } from "~/questions/choices/same-key";
import { hasSameOptions } from "~/questions/choices/same-options";
import type { QuestionRecord } from "~/questions/table";

export interface NewestKeys {
  /** The ids of the questions to mark again. */
  questionIds: string[];
  /** The newest revision of each of them. */
  revisions: Readonly<Record<string, string>>;
  /**
   * Returns the newest revision of a question as it was drawn. Returns null if the question is not to be marked again, and `other-options`
   * if the newest revision offers other options.
   */
  find(drawn: QuestionRecord): QuestionRecord | "other-options" | null;
  /** Returns whether the same answers are right by both revisions of a question. */
  isSameKey(one: QuestionRecord, other: QuestionRecord): boolean;
}

/** Compares the newest revisions with older ones. Each pair is compared once, because many attempts drew the same. */
export function createNewestKeys(newest: ReadonlyMap<string, QuestionRecord>): NewestKeys {
  const sameOptions = rememberForRevisions(hasSameOptions);
  return {
    questionIds: [...newest.keys()],
    revisions: Object.fromEntries([...newest].map(([id, { revision }]) => [id, revision])),
    find(drawn) {
      const found = newest.get(drawn.id);
      if (!found) return null;
      return found.revision === drawn.revision || sameOptions(found, drawn) ? found : "other-options";
    },
    isSameKey: rememberForRevisions(hasSameKey),
  };
}

type Comparison = (one: QuestionRecord, other: QuestionRecord) => boolean;

function rememberForRevisions(compare: Comparison): Comparison {
  const known = new Map<string, boolean>();
  return (one, other) => {
    const key = JSON.stringify([one.id, one.revision, other.revision]);
    const same = known.get(key) ?? compare(one, other);
    known.set(key, same);
    return same;
  };
}
