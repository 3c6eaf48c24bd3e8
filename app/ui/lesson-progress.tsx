import type { LessonState, QuestionProgress } from "~/learning/practice/lesson-state";
import { useMessages } from "./messages";
import { QuestionBricks, StateSign, signNameByLessonState } from "./motif";

/** Returns a function that names the state of a lesson. `passedIn`: see `LessonProgress`. */
export function useLessonStateName(): (lesson: { state: LessonState; passedIn?: string | null }) => string {
  const { common, learning } = useMessages();
  return ({ state, passedIn }) => (passedIn ? learning.passedIn(passedIn) : common.states[state]);
}

export function LessonStateLabel({ state, passedIn }: { state: LessonState; passedIn?: string | null }) {
  const nameState = useLessonStateName();
  return (
    <span className="state">
      <StateSign name={signNameByLessonState[state]} />
      {nameState({ state, passedIn })}
    </span>
  );
}

interface LessonProgressProps {
  state: LessonState;
  passedIn: string | null;
  bricks: QuestionProgress[];
  right: number;
  scored: number;
  answered: number;
}

/** Returns a function that says in words how far a learner is in a lesson. The text is empty if the lesson was not begun in this edition. */
export function useLessonProgressText(): (summary: LessonProgressProps) => string {
  const { learning } = useMessages();
  return ({ state, passedIn, bricks, right, scored, answered }) => {
    if (bricks.length === 0) return "";
    // A lesson that counts from another edition can be unfinished in this one.
    return state === "busy" || passedIn !== null
      ? learning.answered(answered, bricks.length)
      : learning.right(right, scored);
  };
}

export function LessonProgressBricks(summary: LessonProgressProps) {
  const { learning } = useMessages();
  const nameState = useLessonStateName();
  const tell = useLessonProgressText();
  if (summary.bricks.length === 0) return null;
  const label = learning.lessonState(nameState(summary), tell(summary));
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
