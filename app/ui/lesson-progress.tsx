import type { LessonState, QuestionProgress } from "~/learning/practice/lesson-state";
import { useMessages } from "./messages";
import { QuestionBricks, StateSign, signNameByLessonState } from "./motif";

export function LessonStateLabel({ state }: { state: LessonState }) {
  const { common } = useMessages();
  return (
    <span className="state">
      <StateSign name={signNameByLessonState[state]} />
      {common.states[state]}
    </span>
  );
}

interface LessonProgressProps {
  state: LessonState;
  bricks: QuestionProgress[];
  right: number;
  scored: number;
  answered: number;
}

/** Returns a function that says in words how far a learner is in a lesson. The text is empty if the lesson was not begun. */
export function useLessonProgressText(): (summary: LessonProgressProps) => string {
  const { learning } = useMessages();
  return ({ state, bricks, right, scored, answered }) => {
    if (state === "open") return "";
    return state === "busy" ? learning.answered(answered, bricks.length) : learning.right(right, scored);
  };
}

export function LessonProgressBricks(summary: LessonProgressProps) {
  const { common, learning } = useMessages();
  const tell = useLessonProgressText();
  if (summary.bricks.length === 0) return null;
  const label = learning.lessonState(common.states[summary.state], tell(summary));
  return <QuestionBricks bricks={summary.bricks} label={label} />;
}

/** A legend: each sign with the lesson state that it stands for. */
export function LessonStateLegend() {
  const { common, learning } = useMessages();
  return (
    <ul className="legend" aria-label={learning.legend}>
      {(["passed", "busy", "again", "open"] as const).map((state) => (
        <li key={state}>
          <StateSign name={signNameByLessonState[state]} />
          {common.states[state]}
        </li>
      ))}
    </ul>
  );
}
