import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import { useMessages } from "../messages";

/** Four figures about a group. The list has an id, because the script of a live page replaces the list when figures change. */
export function CohortMemberCountList({ figures }: { figures: MemberCountsByStatus }) {
  const words = useMessages().matrix;
  const shown: [number, string][] = [
    [figures.members, words.members(figures.members)],
    [figures.onSchedule, words.onSchedule],
    [figures.needTrainer, words.needTrainer(figures.needTrainer)],
    [figures.certificates, words.certificates(figures.certificates)],
  ];
  return (
    <dl className="stats mt5" id="cohort-figures" aria-label={words.figures}>
      {shown.map(([figure, label]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
