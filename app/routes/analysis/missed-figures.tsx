import { compareWithGuessing, fewestAnswersForJudgement, type MissedQuestion } from "~/analysis/missed/missed-question";
import { newGroupSize } from "~/analysis/missed/rank-missed";
import { useMessages } from "~/ui/messages";

type Figures = Pick<MissedQuestion, "n" | "share" | "interval" | "guess" | "expected" | "basis">;

/** The share of a group that missed something as a bar with its interval and guessing, what to expect in a new group, and what it says. */
export function MissedFigures({ figures }: { figures: Figures }) {
  const { missed: words, common } = useMessages();
  const { n, share, interval, guess, expected, basis } = figures;
  const isFew = n < fewestAnswersForJudgement;
  const compared = compareWithGuessing(figures);
  const label = words.bar(
    common.percent(share),
    common.percent(interval.low),
    common.percent(interval.high),
    guess === null ? null : common.percent(guess),
  );
  return (
    <>
      <svg className="measure" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
        <rect className="back" x=".5" y=".5" width="99" height="9" />
        <rect className="now" x={100 * interval.low} y="1" width={100 * (interval.high - interval.low)} height="8" />
        {guess === null ? null : <path className="guess" d={`M${100 * guess} 0v10`} />}
        <path className="mark" d={`M${100 * share} 0v10`} />
      </svg>
      <p className="small ends" aria-hidden="true">
        <span>{words.barEnds.none}</span>
        <span>{words.barEnds.all}</span>
      </p>
      <p className="small">
        {words.expected(expected.low, expected.high)}{" "}
        {isFew || isElsewhere(figures) ? words.weighed[basis](isFew ? n : null) : null}{" "}
        {!isFew && compared ? words.compared[compared] : null}
      </p>
    </>
  );
}

/** Returns whether what is to be expected in a new group is something else than what the group did, because it was shrunk. */
function isElsewhere({ share, expected }: Pick<Figures, "share" | "expected">): boolean {
  const same = share * newGroupSize;
  return same < expected.low || same > expected.high;
}
