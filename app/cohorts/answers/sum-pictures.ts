import type { PictureOfQuestion } from "~/analysis/misconceptions/compose-misconception-map";
import { sumChoiceBatches } from "~/analysis/missed/choice-batches";

/** A batch of members that was added to what is shown of a question. */
export interface ShownChoicesRow {
  questionId: string;
  revision: string;
  /** The day on which it was added, such as 2026-11-30. */
  shownOn: string;
  right: number;
  /** How many of the batch chose each wrong option; null if nothing is shown of it, or if the question has parts. */
  options: Record<string, number> | null;
  /** The part that most of the batch missed; null if none is named. */
  part: string | null;
}

/** Returns the picture of each question with a batch that is shown, one for each wording of it. `rows`: in the order in which they were added. */
export function sumPictures(rows: readonly ShownChoicesRow[]): PictureOfQuestion[] {
  return groupByWording(rows).flatMap(({ questionId, revision, batches }) => {
    const picture = sumChoiceBatches(batches);
    const shownOn = batches.findLast(({ options }) => options !== null)?.shownOn;
    return picture && shownOn ? [{ ...picture, questionId, revision, shownOn }] : [];
  });
}

/** Returns the part of each question that was named last as the most missed one. */
export function listNamedParts(
  rows: readonly ShownChoicesRow[],
): { questionId: string; revision: string; part: string }[] {
  return groupByWording(rows).flatMap(({ questionId, revision, batches }) => {
    const part = batches.findLast((batch) => batch.part !== null)?.part;
    return part ? [{ questionId, revision, part }] : [];
  });
}

function groupByWording(rows: readonly ShownChoicesRow[]) {
  const groups = new Map<string, { questionId: string; revision: string; batches: ShownChoicesRow[] }>();
  for (const row of rows) {
    const { questionId, revision } = row;
    const key = `${questionId} ${revision}`;
    const group = groups.get(key) ?? { questionId, revision, batches: [] };
    groups.set(key, { ...group, batches: [...group.batches, row] });
  }
  return [...groups.values()];
}
