import type { MasteredPlaces } from "~/learning/review/review-page-data";
import { useMessages } from "../messages";
import { ProportionBar } from "../proportion-bar";

/** How many places of a course its learner masters: in words, with a bar. Only for the learner. */
export function MasteredPlacesLine({ places: { mastered, total } }: { places: MasteredPlaces }) {
  const { mastered: words } = useMessages().review;
  return (
    <div className="mt5">
      <p>
        <b>{words.count(mastered, total)}</b>
      </p>
      <ProportionBar share={total === 0 ? 0 : mastered / total} />
      <p className="small mt3">{words.what}</p>
    </div>
  );
}
