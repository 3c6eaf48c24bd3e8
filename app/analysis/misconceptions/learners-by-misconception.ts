/** Finds the people who have a misconception: in their last answer to a question, they chose an option that names it. */

import { listChosenOptionIds, listOptions } from "~/questions/options";
import type { QuestionRecord, QuestionResponse } from "~/questions/table";

export interface LearnerLatestChoices {
  learnerId: string;
  choices: { questionId: string; response: QuestionResponse }[];
}

export interface LearnersByMisconception {
  /** People who answered a question with an option that names a misconception. */
  answered: Set<string>;
  /** For each misconception: the people who chose an option that names it. A person counts once. */
  byKey: Map<string, Set<string>>;
  /** For each misconception: the people who answered a question about it, so who could have shown it. */
  askedByKey: Map<string, Set<string>>;
}

/** Returns the misconception that each wrong option of a question names, by the id of the option. */
export function mapOptionsToMisconceptions(record: QuestionRecord): Map<string, string> {
  return new Map(listOptions(record).flatMap(({ id, misconception }) => (misconception ? [[id, misconception]] : [])));
}

export function findLearnersByMisconception(
  records: Iterable<QuestionRecord>,
  learners: readonly LearnerLatestChoices[],
): LearnersByMisconception {
  const named = new Map<string, Map<string, string>>();
  for (const record of records) {
    const own = mapOptionsToMisconceptions(record);
    if (own.size > 0) named.set(record.id, own);
  }
  const holders: LearnersByMisconception = { answered: new Set(), byKey: new Map(), askedByKey: new Map() };
  const add = (to: Map<string, Set<string>>, key: string, id: string) =>
    to.set(key, (to.get(key) ?? new Set()).add(id));
  for (const { learnerId, choices } of learners) {
    for (const { questionId, response } of choices) {
      const keys = named.get(questionId);
      if (!keys) continue;
      holders.answered.add(learnerId);
      for (const key of keys.values()) add(holders.askedByKey, key, learnerId);
      for (const option of listChosenOptionIds(response)) {
        const key = keys.get(option);
        if (key) add(holders.byKey, key, learnerId);
      }
    }
  }
  return holders;
}
