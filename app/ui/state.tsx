import type { Brick, LessonState } from "~/learning/practice/lesson-view";
import { useMessages } from "./messages";
import { Bricks, Sign, signOf } from "./motif";

export function StateWord({ state }: { state: LessonState }) {
  const { common } = useMessages();
  return (
    <span className="state">
      <Sign name={signOf[state]} />
      {common.states[state]}
    </span>
  );
}

interface Standing {
  state: LessonState;
  bricks: Brick[];
  right: number;
  scored: number;
  answered: number;
}

/** What the bricks say, in words; empty before anything was answered. */
export function useStanding(): (standing: Standing) => string {
  const { learning } = useMessages();
  return ({ state, bricks, right, scored, answered }) => {
    if (state === "open") return "";
    return state === "busy" ? learning.answered(answered, bricks.length) : learning.right(right, scored);
  };
}

export function StateBricks(standing: Standing) {
  const { common, learning } = useMessages();
  const tell = useStanding();
  if (standing.bricks.length === 0) return null;
  const label = learning.lessonState(common.states[standing.state], tell(standing));
  return <Bricks bricks={standing.bricks} label={label} />;
}

/** What the four shapes mean. */
export function Legend() {
  const { common, learning } = useMessages();
  return (
    <ul className="legend" aria-label={learning.legend}>
      {(["passed", "busy", "again", "open"] as const).map((state) => (
        <li key={state}>
          <Sign name={signOf[state]} />
          {common.states[state]}
        </li>
      ))}
    </ul>
  );
}
