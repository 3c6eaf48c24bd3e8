import { Fragment } from "react";
import type { LessonSegment } from "~/content/release/release";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { coursePath, lessonPath, noteElementId } from "~/ui/addresses";
import { AnsweredOrUnansweredQuestion } from "~/ui/answered-or-unanswered-question";
import { DefinitionList, PreviousNextLinks } from "~/ui/blocks";
import { CachedElement } from "~/ui/cached-element";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { EarlierLessonRequiredNotice } from "~/ui/earlier-lesson-required-notice";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import {
  AnsweredQuestionCount,
  LessonBuildingDrawing,
  LessonStateListItem,
  RoundResultOrOpenQuestions,
} from "~/ui/lesson-parts-changed-by-answer";
import { useMessages } from "~/ui/messages";
import { composeNotePlace, PreQuestionForm, RecallQuestionForm } from "~/ui/note-form";
import { SourceReference } from "~/ui/source-reference";
import { useLessonHtmlWithReportLinks } from "./lesson-html-with-report-links";

/** The page of a lesson: its text with the question forms, and its sources. */
export function LessonPage({ view }: { view: LessonPageData }) {
  return (
    <CourseLanguageProvider language={view.course.language}>
      <Lesson view={view} />
    </CourseLanguageProvider>
  );
}

function Lesson({ view }: { view: LessonPageData }) {
  const { lesson: words } = useMessages();
  const { course } = view;
  return (
    <div className="wrap lesson">
      <LessonHead view={view} />
      <div className="split">
        <Contents view={view} />
        <article className="prose" aria-labelledby="lesson-title">
          <Segments view={view} />
          <Ending view={view} />
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
        </article>
      </div>
    </div>
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
  const { course, lesson, questions } = view;
  const { lesson: words } = useMessages();
  const lang = useCourseLangAttribute();
  return (
    <header className="lesson-head">
      <LessonBuildingDrawing view={view} />
      <div>
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
          <li>{words.minutes(lesson.minutes)}</li>
          <li>{words.questions(questions.length)}</li>
          <li>{words.objectives(lesson.objectives.length)}</li>
        </ul>
        {lesson.objectives.length > 0 ? (
          <CachedElement as="details" className="objectives" of={partOf(view, "objectives")}>
            <summary>{words.objectivesTitle}</summary>
            <ul className="small" lang={lang}>
              {lesson.objectives.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </CachedElement>
        ) : null}
      </div>
    </header>
  );
}

/** Returns the cache key of a part of the lesson that is the same for all its readers. */
const partOf = ({ releaseId, lesson }: LessonPageData, name: string) => [releaseId, lesson.id, name];

function Contents({ view }: { view: LessonPageData }) {
  return (
    <CachedElement as="nav" className="side" aria-labelledby="toc-title" of={partOf(view, "contents")}>
      <ContentsList lesson={view.lesson} />
    </CachedElement>
  );
}

function ContentsList({ lesson }: Pick<LessonPageData, "lesson">) {
  const { lesson: words } = useMessages();
  const lang = useCourseLangAttribute();
  const pre = lesson.segments.find(({ kind }) => kind === "pre-question");
  const recall = lesson.segments.find(({ kind }) => kind === "recall");
  const entries: { id: string; text?: string; title?: string }[] = [
    ...(pre && "id" in pre ? [{ id: noteElementId(composeNotePlace(pre)), text: words.tocPre }] : []),
    ...lesson.passages.map(({ id, title, kind }) =>
      kind === "case" ? { id, text: words.tocCase, title } : { id, title },
    ),
    { id: "vragen", text: words.tocQuestions },
    ...(recall && "id" in recall ? [{ id: noteElementId(composeNotePlace(recall)), text: words.tocRecall }] : []),
    { id: "begrippen", text: words.tocEnd },
  ];
  return (
    <>
      <p className="over" id="toc-title">
        {words.toc}
      </p>
      <ol className="toc">
        {entries.map(({ id, text, title }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`} lang={text ? undefined : lang}>
              {text && title ? (
                <>
                  {text} <CourseText>{title}</CourseText>
                </>
              ) : (
                (text ?? title)
              )}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

/**
 * The segments (parts) of a lesson in the author's order. The number of answered questions comes before the first question, the result
 * after the last.
 */
function Segments({ view }: { view: LessonPageData }) {
  const { lesson: words } = useMessages();
  const { segments } = view.lesson;
  const asked = segments.filter(({ kind }) => kind === "question");
  const linked = useLessonHtmlWithReportLinks(view);
  return segments.map((segment, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
    <Fragment key={at}>
      {segment === asked[0] ? (
        <div id="vragen" className="questions-head">
          <h2>{words.tocQuestions}</h2>
          {isBarred(view) && view.comesFirst ? (
            <EarlierLessonRequiredNotice courseId={view.course.id} lesson={view.comesFirst} />
          ) : (
            <AnsweredQuestionCount view={view} />
          )}
        </div>
      ) : null}
      <Piece segment={segment} html={linked[at] ?? ""} view={view} />
      {segment === asked.at(-1) ? <RoundResultOrOpenQuestions view={view} /> : null}
    </Fragment>
  ));
}

/** Returns whether the lesson can only be read, because the learner has not begun it and must pass another lesson first. */
const isBarred = ({ comesFirst, state }: LessonPageData) => comesFirst !== null && state === "open";

function Piece({ segment, html, view }: { segment: LessonSegment; html: string; view: LessonPageData }) {
  const place = { courseId: view.course.id, lessonId: view.lesson.id, releaseId: view.releaseId };
  switch (segment.kind) {
    case "html":
      return <CourseHtml as="div" className="prose" html={html} />;
    case "pre-question":
      return <PreQuestionForm segment={segment} {...place} text={view.notes[composeNotePlace(segment)] ?? ""} />;
    case "recall":
      return <RecallQuestionForm segment={segment} {...place} text={view.notes[composeNotePlace(segment)] ?? ""} />;
    case "question": {
      if (isBarred(view)) return null;
      const at = view.questions.findIndex(({ id }) => id === segment.id);
      const question = view.questions[at];
      if (!question) return null;
      const nextQuestionId = view.questions[at + 1]?.id ?? null;
      return (
        <AnsweredOrUnansweredQuestion
          question={question}
          {...place}
          round={view.round}
          nextQuestionId={nextQuestionId}
        />
      );
    }
  }
}

function Ending({ view }: { view: LessonPageData }) {
  return (
    <CachedElement as="section" id="begrippen" className="flow mt7 sources" of={partOf(view, "ending")}>
      <TermsAndSources glossary={view.glossary} sources={view.sources} />
    </CachedElement>
  );
}

function TermsAndSources({ glossary, sources }: Pick<LessonPageData, "glossary" | "sources">) {
  const { lesson: words } = useMessages();
  return (
    <>
      <h2>{words.tocEnd}</h2>
      {glossary.length > 0 ? (
        <>
          <h3>{words.terms}</h3>
          <DefinitionList
            kind="terms"
            facts={glossary.map(({ key, term, definition }) => ({
              id: `term-${key}`,
              label: <CourseText>{term}</CourseText>,
              value: <CourseText>{definition}</CourseText>,
            }))}
          />
        </>
      ) : null}
      {sources.length > 0 ? (
        <>
          <h3>{words.sources}</h3>
          <DefinitionList
            kind="terms"
            facts={sources.map((source) => ({
              id: `source-${source.key}`,
              label: <CourseText>{source.label}</CourseText>,
              value: <SourceReference source={source} />,
            }))}
          />
        </>
      ) : null}
    </>
  );
}
