/** This file renders parts of the lesson page for the script that posts a form in place. It uses the same components as the page. */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { findAnswerToGuess, type LessonInPieces, listBlocks } from "~/content/release/lesson-pieces";
import type { EmptiedNote } from "~/learning/notes/note";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { findNextStep } from "~/learning/practice/piece-progress";
import type { Locale } from "~/platform/locale";
import { AnsweredOrUnansweredQuestion } from "~/ui/answered-or-unanswered-question";
import { CourseLanguageProvider } from "~/ui/course-text";
import { type FormNotSavedInfo, FormNotSavedNotice } from "~/ui/form-not-saved";
import { PageMarkContext } from "~/ui/forms/page-mark-context";
import { GuessAnswered } from "~/ui/guess-answered";
import { LessonPartsChangedByAnswer } from "~/ui/lesson-parts-changed-by-answer";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { composeNotePlace, NoteBasedOn, NoteSavedStatus } from "~/ui/note-form";
import { pageMarkHeaderName, visitorPageMark } from "~/ui/page-mark";
import { PassageNoteMarks } from "~/ui/passage-note";
import { composeRetryAfterHeaders } from "./too-many.server";

/** Who reads a part of a page: their language and their page mark. */
export interface FragmentRecipient {
  locale: Locale;
  mark: string;
}

/** Returns the HTML of one question, and of what its answer changed elsewhere on the page: the bricks of progress and the result. */
export function renderQuestionAfterAnswer(view: LessonPageData, questionId: string, to: FragmentRecipient): string {
  const question = view.questions.find(({ id }) => id === questionId);
  if (!question) throw new Error(`the view has no question ${questionId}`);
  return renderFragment(
    to,
    <CourseLanguageProvider language={view.course.language}>
      <AnsweredOrUnansweredQuestion
        question={question}
        courseId={view.course.id}
        lessonId={view.lesson.id}
        releaseId={view.releaseId}
        round={view.round}
        next={findNextStep(view, questionId)}
      />
      <LessonPartsChangedByAnswer view={view} />
    </CourseLanguageProvider>,
  );
}

/**
 * Returns the HTML that confirms that a note was saved, with the version on which the next text is based. After the choice of a pre-question: also what comes back of it in the lesson. After a
 * note at a passage: also the marks which say that there is one.
 * `lesson`: the lesson with the language of its course, because an option of the course may be in the note; null if the reader's lesson does
 * not have the place.
 */
export function renderNoteSavedStatus(
  note: {
    place: string;
    text: string;
    emptied: EmptiedNote | null;
    lesson: { language: string; pieces: LessonInPieces } | null;
  },
  to: FragmentRecipient,
): string {
  const { place, text, emptied, lesson } = note;
  const basedOn = place.startsWith("pre-question:") ? null : <NoteBasedOn place={place} text={text} />;
  if (!lesson)
    return renderFragment(
      to,
      <>
        <NoteSavedStatus {...{ place, text, emptied }} />
        {basedOn}
      </>,
    );
  const { language, pieces } = lesson;
  const preQuestions = listBlocks(pieces).filter((block) => block.kind === "pre-question");
  const segment = preQuestions.find((each) => composeNotePlace(each) === place) ?? null;
  return renderFragment(
    to,
    <CourseLanguageProvider language={language}>
      <NoteSavedStatus {...{ place, text, emptied }} comesBackAt={segment && findAnswerToGuess(pieces, segment)} />
      {basedOn}
      {segment ? <GuessAnswered segment={segment} text={text} /> : null}
      {place.startsWith("passage:") ? <PassageNoteMarks place={place} isNoted={text !== ""} /> : null}
    </CourseLanguageProvider>,
  );
}

/**
 * Creates the response that says that a form was refused, as a line to show in the form. It has no page mark, because the owner of the page
 * does not change.
 */
export function createFormNotSavedFragmentResponse(notTaken: FormNotSavedInfo, locale: Locale): Response {
  const html = renderFragment({ locale, mark: visitorPageMark }, <FormNotSavedNotice {...notTaken} />);
  const status = notTaken.why.kind === "too-often" ? 429 : 409;
  return new Response(html, { status, headers: { ...fragmentHeaders, ...composeRetryAfterHeaders(notTaken.why) } });
}

const fragmentHeaders = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };

/**
 * Creates the response with a part of a page. `mark`: the page mark that the page uses from now on, such as that of a new guest
 * (app/ui/page-mark.ts).
 */
export function createHtmlFragmentResponse(
  html: string,
  { status = 200, mark }: { status?: number; mark: string },
): Response {
  return new Response(html, {
    status,
    headers: { ...fragmentHeaders, [pageMarkHeaderName]: mark },
  });
}

/** Returns the HTML of a part of a page, in the language of its reader. */
export function renderFragment({ locale, mark }: FragmentRecipient, element: ReactElement): string {
  return renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <PageMarkContext.Provider value={mark}>{element}</PageMarkContext.Provider>
    </MessagesContext.Provider>,
  );
}
