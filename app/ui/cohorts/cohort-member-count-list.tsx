import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import { FigureList } from "../blocks";
import { useMessages } from "../messages";

/** Figures about a group: everybody once, by what they need, and the certificates. The list has an id, because the script of a live page replaces the list when figures change. */
export function CohortMemberCountList({ figures }: { figures: MemberCountsByStatus }) {
  const words = useMessages().matrix;
  return (
    <FigureList
      id="cohort-figures"
      name={words.figures}
      figures={[
        { label: words.members(figures.members), value: figures.members },
        { label: words.needs(figures.needs), value: figures.needs },
        { label: words.arranged, value: figures.arranged },
        { label: words.onSchedule, value: figures.onSchedule },
        { label: words.certificates(figures.certificates), value: figures.certificates },
      ]}
    />
  );
}
