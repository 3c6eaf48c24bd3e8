/**
 * Where a learner is in a lesson: a bar on a narrow screen, and the plan of the pieces, which stands beside the text on a wide one. React 18
 * does not know the attributes of popovers, so they are spread.
 */
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { countQuestionProgress, isQuestionFinal, type QuestionProgress } from "~/learning/practice/lesson-state";
import type { PieceProgress, PieceState } from "~/learning/practice/piece-progress";
import { noteElementId } from "./addresses";
import { CachedElement } from "./cached-element";
import { CourseText } from "./course-text";
import { insertSoftHyphens } from "./html";
import { useMessages } from "./messages";
import { QuestionBricks, StateSign, type StateSignName } from "./motif";
import { composeNotePlace } from "./note-form";
import { composePassagePlace, PassageNoteMark } from "./passage-note";
import { RisingHouse } from "./rising-house";

const signByPieceState: Record<PieceState, StateSignName> = {
  todo: "open",
  tried: "try",
  busy: "busy",
  right: "done",
  half: "half",
  mixed: "half",
  wrong: "again",
  answered: "saved",
  read: "done",
};

const planId = "lesson-plan";
/** The id of what one sees of a closed piece. It also names the text below it. */
export const summaryId = (number: number) => `lesson-piece-${number}`;

/** What the summary of a piece and its line in the plan depend on, besides its text. */
const lookOf = ({ state, right, scored }: PieceProgress) => (state === "mixed" ? `${right}/${scored}` : state);

/** Returns a function that says in words what a learner did in a piece. */
function useTellPieceState(): (progress: PieceProgress) => string {
  const { pieces } = useMessages().lesson;
  return ({ state, right, scored }) => (state === "mixed" ? pieces.mixed(right, scored) : pieces.states[state]);
}

const countFinal = (bricks: readonly QuestionProgress[]) => bricks.filter(isQuestionFinal).length;

/** Stays in sight while one reads, on a screen that has no room for the plan beside the text. */
export function LessonBar({ view }: { view: LessonPageData }) {
  const { lesson: words } = useMessages();
  const { bricks, lesson } = view;
  return (
    <CachedElement
      as="div"
      className="lbar"
      id="lesson-bar"
      role="region"
      aria-label={words.pieces.bar}
      of={[lesson.number, planId, "bar", ...bricks]}
    >
      <BarContent number={lesson.number} bricks={bricks} />
    </CachedElement>
  );
}

/** A component of its own, so that its words are only made if the bar is not in the cache. */
function BarContent({ number, bricks }: { number: number; bricks: QuestionProgress[] }) {
  const { lesson: words } = useMessages();
  return (
    <div className="wrap">
      <RisingHouse number={number} bricks={bricks} />
      <QuestionBricks bricks={bricks} label={words.bricks(countQuestionProgress(bricks))} />
      <b>{words.pieces.of(countFinal(bricks), bricks.length)}</b>
      <button type="button" className="tool" {...{ popovertarget: planId }}>
        <StateSign name="list" />
        <span className="vh">{words.pieces.open}</span>
      </button>
    </div>
  );
}

interface PlanProps {
  view: LessonPageData;
  progress: PieceProgress[];
}

/** The plan of the pieces: a sheet that the bar opens or, on a wide screen, a column beside the text. */
export function LessonPlan({ view, progress }: PlanProps) {
  const { bricks, lesson, releaseId, round } = view;
  const looks = progress.map((each) => `${lookOf(each)}${each.here ? " here" : ""}`);
  return (
    <CachedElement
      as="nav"
      className="plan"
      id={planId}
      {...{ popover: "" }}
      aria-labelledby="plan-title"
      of={[releaseId, lesson.id, planId, round, bricks.join(" "), ...looks]}
    >
      <PlanContent view={view} progress={progress} />
    </CachedElement>
  );
}

/** A component of its own, so that its words are only made if the plan is not in the cache. */
function PlanContent({ view, progress }: PlanProps) {
  const { lesson: words } = useMessages();
  const { bricks, lesson, round } = view;
  return (
    <>
      <RisingHouse number={lesson.number} bricks={bricks} />
      <p className="over" id="plan-title">
        {words.pieces.ready(countFinal(bricks), bricks.length)}
        {round > 1 ? `. ${words.round(round)}` : null}
      </p>
      <ol className="plan-list">
        {progress.map((each) => (
          <PlanItem key={each.number} {...each} />
        ))}
        <PlanEnd view={view} />
      </ol>
      <p className="mt5 close">
        <button type="button" className="btn quiet slim" {...{ popovertarget: planId, popovertargetaction: "hide" }}>
          {words.pieces.close}
        </button>
      </p>
    </>
  );
}

function PlanItem(progress: PieceProgress) {
  const { lesson: words } = useMessages();
  const { piece, state, here } = progress;
  const tell = useTellPieceState();
  return (
    <li>
      <a href={`#${encodeURIComponent(piece.id)}`} aria-current={here ? "step" : undefined}>
        <StateSign name={signByPieceState[state]} />
        <span>
          <PieceTitle {...piece} />
          <span className="vh">
            : {tell(progress)}
            {here ? `, ${words.pieces.here}` : null}
          </span>
        </span>
      </a>
    </li>
  );
}

function PlanEnd({ view }: { view: LessonPageData }) {
  const { lesson: words } = useMessages();
  const recall = view.pieces.ending.find((block) => block.kind === "recall");
  const tasks = view.pieces.ending.filter((block) => block.kind === "task");
  const entries = [
    ...tasks.map((task) => ({ id: noteElementId(composeNotePlace(task)), text: <TaskTitle title={task.title} /> })),
    ...(recall ? [{ id: noteElementId(composeNotePlace(recall)), text: words.tocRecall }] : []),
    ...(view.pieces.further ? [{ id: "further", text: words.further }] : []),
    { id: "begrippen", text: words.tocEnd },
  ];
  return entries.map(({ id, text }) => (
    <li key={id}>
      <a href={`#${encodeURIComponent(id)}`}>
        <span />
        {text}
      </a>
    </li>
  ));
}

function TaskTitle({ title }: { title: string }) {
  const { lesson: words } = useMessages();
  return (
    <span>
      {words.tocTask} <CourseText>{insertSoftHyphens(title)}</CourseText>
    </span>
  );
}

function PieceTitle({ title, kind }: Pick<PieceProgress["piece"], "title" | "kind">) {
  const { lesson: words } = useMessages();
  const text = <CourseText>{insertSoftHyphens(title)}</CourseText>;
  return kind === "case" ? (
    <>
      {words.tocCase} {text}
    </>
  ) : (
    text
  );
}

/** What one sees of a piece that is closed: its title, how long it takes, and what one did in it. */
export function PieceSummary({ view, progress }: { view: LessonPageData; progress: PieceProgress }) {
  const { lesson: words } = useMessages();
  const { piece, number, state } = progress;
  const tell = useTellPieceState();
  const place = composePassagePlace(piece);
  const isNoted = Boolean(view.notes[place]);
  return (
    <CachedElement
      as="summary"
      id={summaryId(number)}
      data-state={state}
      of={[view.releaseId, view.lesson.id, summaryId(number), lookOf(progress), String(isNoted)]}
    >
      <StateSign name={signByPieceState[state]} />
      <h2>
        <PieceTitle {...piece} />
      </h2>
      <span className="small">
        {words.pieces.minutes(piece.minutes)}
        {state === "todo" ? null : `, ${tell(progress)}`} <PassageNoteMark place={place} isNoted={isNoted} at="piece" />
      </span>
    </CachedElement>
  );
}

/** A line for a learner who comes back to a round in progress. */
export function LessonHere({ view, progress }: { view: LessonPageData; progress: PieceProgress[] }) {
  const { lesson: words } = useMessages();
  const here = progress.find((each) => each.here);
  if (!here || view.bricks.every((brick) => brick === "todo")) return null;
  return (
    <p className="here">
      <span>
        {words.pieces.stoppedAt(here.number)} <a href={`#${encodeURIComponent(here.piece.id)}`}>{words.pieces.goOn}</a>
      </span>
    </p>
  );
}
