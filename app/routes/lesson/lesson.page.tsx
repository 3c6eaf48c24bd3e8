import type { ReactNode } from "react";
import type { EmptiedNote } from "~/learning/notes/note";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { listPieceProgress } from "~/learning/practice/piece-progress";
import type { SearchOrigin } from "~/learning/search/search-results";
import { coursePath, lessonPath } from "~/ui/addresses";
import { BackToSearch } from "~/ui/back-to-search";
import { PreviousNextLinks } from "~/ui/blocks";
import { CachedElement } from "~/ui/cached-element";
import { ClosingCaseInvitation } from "~/ui/closing-case-invitation";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { EarlierLessonRequiredNotice } from "~/ui/earlier-lesson-required-notice";
import { EditionEndNotice } from "~/ui/edition-end-notice";
import { FurtherList } from "~/ui/further-list";
import { insertSoftHyphens } from "~/ui/html";
import { LessonStateListItem, RoundResultOrOpenQuestions } from "~/ui/lesson-parts-changed-by-answer";
import { LessonBar, LessonHere, LessonPlan } from "~/ui/lesson-plan";
import { useMessages } from "~/ui/messages";
import { EmptiedNoteContext } from "~/ui/note-form";
import { OriginKey } from "~/ui/origin-key";
import { BackToReview } from "~/ui/review/back-to-review";
import { TermsAndSources } from "~/ui/terms-and-sources";
import { findPieceAt, isBarred, LessonBlocks, Piece } from "./lesson-piece";

interface LessonPageProps {
  view: LessonPageData;
  /** The id of a question, passage or heading whose piece must be open, besides the piece where the learner is. Null: none. */
  at?: string | null;
  /** What saving the note at this id did, if it was saved without a text. */
  emptied?: EmptiedNote | null;
  /** The search from which the reader came here, or null. */
  search?: SearchOrigin | null;
  /** The question of a review from which the reader came to read back, or null. */
  reviewed?: string | null;
}

/** The page of a lesson: its pieces, each with its text and its questions, and its sources. */
export function LessonPage({ view, at = null, emptied = null, search = null, reviewed = null }: LessonPageProps) {
  return (
    <CourseLanguageProvider language={view.course.language}>
      <EmptiedNoteContext.Provider value={at !== null && emptied ? { id: at, emptied } : null}>
        <Lesson view={view} at={at} search={search} reviewed={reviewed} />
      </EmptiedNoteContext.Provider>
    </CourseLanguageProvider>
  );
}

function Lesson({ view, at, search, reviewed }: Required<Omit<LessonPageProps, "emptied">>) {
  const { course, pieces } = view;
  const { moving } = useMessages();
  const progress = listPieceProgress(view);
  const toReview = reviewed === null ? null : <BackToReview courseId={course.id} questionId={reviewed} />;
  const back = search === null ? toReview : <BackToSearch from={search} />;
  const backAt = findPlaceOfWayBack(view, at);
  return (
    <>
      <LessonBar view={view} />
      <div className="wrap lesson">
        <LessonPlan view={view} progress={progress} />
        <LessonHead view={view} />
        <article className="prose" aria-labelledby="lesson-title">
          {view.lastDay ? <EditionEndNotice courseId={course.id} text={moving.inLesson(view.lastDay)} /> : null}
          {backAt === "start" ? back : null}
          <div id="vragen">
            {isBarred(view) && view.comesFirst ? (
              <EarlierLessonRequiredNotice courseId={course.id} lesson={view.comesFirst} />
            ) : view.questions.some(({ id }) => id === at) ? null : (
              <LessonHere view={view} progress={progress} />
            )}
          </div>
          <LessonBlocks blocks={pieces.opening} view={view} />
          {progress.map((each) => (
            <Piece key={each.number} view={view} progress={each} at={at} back={back} />
          ))}
          <LessonBlocks blocks={pieces.ending} view={view} />
          <RoundResultOrOpenQuestions view={view} />
          <Ending view={view} back={backAt === "end" ? back : null} />
        </article>
      </div>
    </>
  );
}

function Pager({ view }: { view: LessonPageData }) {
  const { lesson: words } = useMessages();
  const { course } = view;
  return (
    <PreviousNextLinks
      label={words.pager}
      links={[
        ...(view.previous
          ? [
              {
                rel: "prev" as const,
                href: lessonPath(course.id, view.previous.id),
                text: <LinkText number={view.previous.number} heading={view.previous.heading} />,
              },
            ]
          : []),
        view.next
          ? {
              rel: "next" as const,
              href: lessonPath(course.id, view.next.id),
              text: <LinkText number={view.next.number} heading={view.next.heading} />,
            }
          : { rel: "next" as const, href: coursePath(course.id), text: words.overview },
      ]}
    />
  );
}

function LinkText({ number, heading }: { number: number; heading: string }) {
  const { lesson: words } = useMessages();
  return (
    <>
      {words.link(number)} <CourseText>{heading}</CourseText>
    </>
  );
}

function LessonHead({ view }: { view: LessonPageData }) {
  const { course, lesson, bricks, counted, needed } = view;
  const { lesson: words } = useMessages();
  const lang = useCourseLangAttribute();
  return (
    <CachedElement
      as="header"
      className="lesson-head"
      of={[...partOf(view, "head"), view.state, view.passedIn ?? "", bricks.length, counted, needed]}
    >
      <p className="over">
        <a href={coursePath(course.id)} lang={lang}>
          {course.title}
        </a>
        . {words.over(lesson.number, course.lessonCount)}
      </p>
      <h1 id="lesson-title" lang={lang}>
        {insertSoftHyphens(lesson.heading)}
      </h1>
      {lesson.lead ? (
        <p className="lead" lang={lang}>
          {lesson.lead}
        </p>
      ) : null}
      <ul className="meta">
        <LessonStateListItem view={view} />
        <li>{words.minutes(lesson.minutes, view.pieces.pieces.length)}</li>
        <li>{words.questions(bricks.length, counted, needed)}</li>
      </ul>
      {lesson.objectives.length > 0 ? (
        <details className="objectives">
          <summary>{words.objectivesTitle}</summary>
          <ul className="small" lang={lang}>
            {lesson.objectives.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <OriginKey origins={view.pieces.origins} original={view.original} sources={view.sources} />
    </CachedElement>
  );
}

/** Returns the cache key of a part of the lesson that is the same for all its readers. */
const partOf = ({ releaseId, lesson }: LessonPageData, name: string) => [releaseId, lesson.id, name];

/** Returns where the way back to a search stands: in the piece of the hit, below the list in which a source or term is, or at the start. */
function findPlaceOfWayBack(view: LessonPageData, at: string | null): "piece" | "end" | "start" {
  if (at === null) return "start";
  if (findPieceAt(view, at)) return "piece";
  return /^(source|term)-/.test(at) ? "end" : "start";
}

function Ending({ view, back }: { view: LessonPageData; back: ReactNode }) {
  return (
    <CachedElement as="div" of={back ? null : partOf(view, "ending")}>
      {view.pieces.further ? <FurtherList further={view.pieces.further} sources={view.sources} /> : null}
      {view.closingCaseNext === null ? null : (
        <ClosingCaseInvitation courseId={view.course.id} title={view.closingCaseNext} />
      )}
      <TermsAndSources glossary={view.glossary} sources={view.sources} original={view.original} />
      {back}
      <Pager view={view} />
    </CachedElement>
  );
}
