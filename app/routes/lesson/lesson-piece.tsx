import { type ReactNode, useContext } from "react";
import { findAnswerToGuess, findPieceWithId, type LessonBlock } from "~/content/release/lesson-pieces";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { findNextStep, findStepToPiece, type NextStep, type PieceProgress } from "~/learning/practice/piece-progress";
import type { QuestionView } from "~/questions/question-view";
import { noteElementId, reportProblemPath } from "~/ui/addresses";
import { AnsweredOrUnansweredQuestion, composeQuestionKey } from "~/ui/answered-or-unanswered-question";
import { CachedElement } from "~/ui/cached-element";
import { CourseText } from "~/ui/course-text";
import { GuessAnswered } from "~/ui/guess-answered";
import { CourseHtml } from "~/ui/html";
import { PieceSummary, summaryId } from "~/ui/lesson-plan";
import { useMessages } from "~/ui/messages";
import { composeNotePlace, EmptiedNoteContext, PreQuestionForm, RecallQuestionForm } from "~/ui/note-form";
import { composePassagePlace, PassageNote } from "~/ui/passage-note";
import { TaskForm } from "~/ui/task-form";

interface PieceProps {
  view: LessonPageData;
  progress: PieceProgress;
  /** The id of an element whose piece must be open. */
  at: string | null;
  /** The way back to a search or a review, if the reader comes from one. It stands in the piece to which they were led. */
  back: ReactNode;
}

/** Returns the piece in which an element stands, such as a question or the note at a passage, or null. */
export function findPieceAt({ pieces }: LessonPageData, at: string | null) {
  if (at === null) return null;
  const note = pieces.pieces.find((piece) => at === noteElementId(composePassagePlace(piece)));
  return note ?? findPieceWithId(pieces, at);
}

/**
 * A piece of a lesson, which can always be opened. The id to which links lead stands inside, so that the browser opens the piece to show
 * it and gives it the focus; a case has its id itself.
 */
export function Piece({ view, progress, at, back }: PieceProps) {
  const { piece, number, questions, here } = progress;
  const { blocks } = piece;
  const isAt = findPieceAt(view, at) === piece;
  const namedTarget = { id: piece.id, tabIndex: -1, role: "group", "aria-labelledby": summaryId(number) };
  const textEnd = blocks.findLastIndex(({ kind }) => kind === "html") + 1;
  const notePlace = composePassagePlace(piece);
  const wasEmptied = useContext(EmptiedNoteContext) !== null;
  const isNoteOpen = at === noteElementId(notePlace);
  return (
    <CachedElement
      as="details"
      className="piece"
      {...{ open: here || isAt }}
      of={isAt && (back || wasEmptied) ? null : composePieceKey(view, progress)}
      isShared={!questions.some(({ state }) => state === "final")}
    >
      <PieceSummary view={view} progress={progress} />
      <div className="body" {...(piece.kind === "case" ? {} : namedTarget)}>
        {isAt ? back : null}
        <LessonBlocks blocks={blocks.slice(0, textEnd)} view={view} />
        <GuessesAnswered view={view} progress={progress} />
        <PassageNote piece={piece} {...addressOf(view)} text={view.notes[notePlace] ?? ""} isOpen={isNoteOpen} />
        <PassageReportLink view={view} progress={progress} />
        <LessonBlocks blocks={blocks.slice(textEnd)} view={view} />
        <StepAfterText view={view} progress={progress} />
      </div>
    </CachedElement>
  );
}

/**
 * Returns the cache key of a piece, or null if it contains something personal. A piece with several questions is not cached as a whole,
 * because of the many ways in which their orders and answers combine.
 */
function composePieceKey(view: LessonPageData, { piece, number, questions, state }: PieceProgress) {
  const [question, ...others] = isBarred(view) ? [] : questions;
  const asks = question ? composeQuestionKey(question, findStepAfter(view, question)) : [];
  if (asks === null || others.length > 0) return null;
  const asked = piece.blocks.filter((block) => block.kind === "pre-question" || block.kind === "task");
  const places = [composePassagePlace(piece), ...[...asked, ...piece.guesses].map(composeNotePlace)];
  if (places.some((place) => view.notes[place])) return null;
  const { releaseId, lesson, round } = view;
  return [releaseId, lesson.id, "piece", number, round, state, String(isBarred(view)), ...asks];
}

/** Returns what follows a question with a final answer, or null: the others do not lead on. */
function findStepAfter(view: LessonPageData, { id, state }: QuestionView): NextStep | null {
  return state === "final" ? findNextStep(view, id) : null;
}

/** What the learner guessed, beside what the text says about it. */
function GuessesAnswered({ view, progress }: Omit<PieceProps, "at" | "back">) {
  return progress.piece.guesses.map((segment) => (
    <GuessAnswered key={segment.id} segment={segment} text={view.notes[composeNotePlace(segment)] ?? ""} />
  ));
}

/** A placeholder for the passage's title, which may be in another language than the words around it. */
const titleMark = "{title}";

function PassageReportLink({
  view: { course, lesson, releaseId },
  progress: { piece },
}: Omit<PieceProps, "at" | "back">) {
  return (
    <CachedElement as="p" className="report" of={[releaseId, lesson.id, "report", piece.id]}>
      <ReportLinkText href={reportProblemPath(course.id, lesson.id, `passage:${piece.id}`)} piece={piece} />
    </CachedElement>
  );
}

function ReportLinkText({ href, piece: { kind, title } }: { href: string; piece: PieceProgress["piece"] }) {
  const { report } = useMessages();
  const [before, after] = report.place(kind === "case" ? "case" : "passage", null, titleMark).split(titleMark);
  return (
    <a href={href} rel="nofollow">
      {report.link}
      <span className="vh">
        : {before}
        <CourseText>{title}</CourseText>
        {after}
      </span>
    </a>
  );
}

/** Leads on from a piece that asks nothing. From the others, the answer leads on. */
function StepAfterText({ view, progress: { number, questions } }: Omit<PieceProps, "at" | "back">) {
  const { pieces: words } = useMessages().lesson;
  const next = findStepToPiece(view, number + 1);
  if (next === null || (!isBarred(view) && questions.length > 0)) return null;
  return (
    <p className="row">
      <a className="btn quiet" href={`#${encodeURIComponent(next.id)}`}>
        {words.next(number + 1)}
      </a>
    </p>
  );
}

/** Returns whether the lesson can only be read, because the learner has not begun it and must pass another lesson first. */
export const isBarred = ({ comesFirst, state }: LessonPageData) => comesFirst !== null && state === "open";

/** Parts of a lesson, in the order of the page. */
export function LessonBlocks({ blocks, view }: { blocks: LessonBlock[]; view: LessonPageData }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
  return blocks.map((block, at) => <Block key={at} block={block} view={view} />);
}

const addressOf = ({ course, lesson, releaseId }: LessonPageData) => ({
  courseId: course.id,
  lessonId: lesson.id,
  releaseId,
});

function Block({ block, view }: { block: LessonBlock; view: LessonPageData }) {
  const address = addressOf(view);
  switch (block.kind) {
    case "html":
      return <CourseHtml as="div" className="prose" html={block.html} />;
    case "pre-question":
      return (
        <PreQuestionForm
          segment={block}
          {...address}
          text={view.notes[composeNotePlace(block)] ?? ""}
          comesBackAt={findAnswerToGuess(view.pieces, block)}
        />
      );
    case "recall":
      return <RecallQuestionForm segment={block} {...address} text={view.notes[composeNotePlace(block)] ?? ""} />;
    case "task":
      return <TaskForm segment={block} {...address} text={view.notes[composeNotePlace(block)] ?? ""} />;
    case "place": {
      if (isBarred(view)) return null;
      const drawn = view.questions.filter(({ id }) => block.questions.includes(id));
      return drawn.map((question) => (
        <AnsweredOrUnansweredQuestion
          key={question.id}
          question={question}
          {...address}
          round={view.round}
          next={findStepAfter(view, question)}
        />
      ));
    }
  }
}
