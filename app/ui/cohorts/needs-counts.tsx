import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import { useMessages } from "../messages";

/**
 * The heading of the list of members who need their trainer, with where the others are: together they are all members. It has an id, because
 * the script of a live page replaces it when figures change.
 */
export function NeedsCounts({ figures }: { figures: MemberCountsByStatus }) {
  const words = useMessages().following.needs;
  return (
    <div id="needs-counts">
      <h2 id="needs-title">{words.title(figures.needs)}</h2>
      <p className="soft">{words.sum(figures)}</p>
    </div>
  );
}
