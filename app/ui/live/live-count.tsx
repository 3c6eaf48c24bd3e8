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
