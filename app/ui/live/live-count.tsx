import { fewestLiveAnswers } from "~/cohorts/live/tally";
import { useMessages } from "../messages";
import { VoteBricks } from "./vote-bricks";

/** The id of the count of answers, which the stream of a session replaces. */
export const liveCountId = "live-count";

/** How many have voted. */
export function LiveCount({ answers, members }: { answers: number; members: number }) {
  const { screen } = useMessages().live;
  const text = screen.answered(answers, members);
  return (
    <p className="sc-count" id={liveCountId}>
      <span>{text}</span>
      {members > 0 && answers <= members ? <VoteBricks count={answers} of={members} label={text} /> : null}
    </p>
  );
}

/** The id of the words about answers that are still missing, which the stream of a session replaces on the page of a trainer. */
const liveMissingId = "live-missing";

/** Says how many answers are missing before a spread can be shown; it is empty when there are enough. */
export function LiveMissing({ answers }: { answers: number }) {
  const { control } = useMessages().live;
  const missing = Math.max(0, fewestLiveAnswers - answers);
  return <p id={liveMissingId}>{missing > 0 ? control.missing(missing, fewestLiveAnswers) : null}</p>;
}
