import { Fragment } from "react";
import type { GlossaryEntry, Segment, SourceEntry } from "~/content/release";
import type { LessonView } from "~/learning/lesson-view";
import { coursePath, lessonPath, noteId } from "./addresses";
import { Facts, Pager } from "./blocks";
import { HtmlText, softBreaks } from "./html";
import { LessonCount, LessonHouse, LessonResult, LessonState } from "./lesson-status";
import { useMessages } from "./messages";
import { PreQuestion, placeOf, Recall } from "./note-form";
import { QuestionArticle } from "./question-article";
import { SourceReference } from "./source-reference";

/** The text of a lesson with its forms in between, and what it rests on. */
export function LessonPage({ view }: { view: LessonView }) {
  const { lesson: words } = useMessages();
  const { course, lesson } = view;
  return (
    <div className="wrap lesson">
      <LessonHead view={view} />
      <div className="split">
        <Contents view={view} />
        <article className="prose" aria-label={lesson.title}>
          <Segments view={view} />
          <Ending glossary={view.glossary} sources={view.sources} />
          <Pager
            label={words.pager}
            links={[
              ...(view.previous
                ? [
                    {
                      rel: "prev" as const,
                      href: lessonPath(course.id, view.previous.id),
                      text: words.link(view.previous.number, view.previous.heading),
                    },
                  ]
                : []),
              view.next
                ? {
                    rel: "next" as const,
                    href: lessonPath(course.id, view.next.id),
                    text: words.link(view.next.number, view.next.heading),
                  }
                : { rel: "next" as const, href: coursePath(course.id), text: words.overview },
            ]}
          />
        </article>
      </div>
    </div>
  );
}

function LessonHead({ view }: { view: LessonView }) {
  const { course, lesson, questions } = view;
  const { lesson: words } = useMessages();
  return (
    <header className="lesson-head">
      <LessonHouse view={view} />
      <div>
        <p className="over">
          <a href={coursePath(course.id)}>{course.title}</a>. {words.over(lesson.number, course.lessonCount)}
        </p>
        <h1>{softBreaks(lesson.heading)}</h1>
        {lesson.lead ? <p className="lead">{lesson.lead}</p> : null}
        <ul className="meta">
          <LessonState view={view} />
          <li>{words.minutes(lesson.minutes)}</li>
          <li>{words.questions(questions.length)}</li>
          <li>{words.objectives(lesson.objectives.length)}</li>
        </ul>
        {lesson.objectives.length > 0 ? (
          <details className="objectives">
            <summary>{words.objectivesTitle}</summary>
            <ul className="small">
              {lesson.objectives.map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </header>
  );
}

function Contents({ view: { lesson } }: { view: LessonView }) {
  const { lesson: words } = useMessages();
  const pre = lesson.segments.find(({ kind }) => kind === "pre-question");
  const recall = lesson.segments.find(({ kind }) => kind === "recall");
  const entries = [
    ...(pre && "id" in pre ? [{ id: noteId(placeOf(pre)), text: words.tocPre }] : []),
    ...lesson.passages.map(({ id, title, kind }) => ({ id, text: kind === "case" ? words.tocCase(title) : title })),
    { id: "vragen", text: words.tocQuestions },
    ...(recall && "id" in recall ? [{ id: noteId(placeOf(recall)), text: words.tocRecall }] : []),
    { id: "begrippen", text: words.tocEnd },
  ];
  return (
    <nav className="side" aria-labelledby="toc-title">
      <p className="over" id="toc-title">
        {words.toc}
      </p>
      <ol className="toc">
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${encodeURIComponent(id)}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Questions stand where the author put them; the count stands before the first, the result after the last. */
function Segments({ view }: { view: LessonView }) {
  const { lesson: words } = useMessages();
  const { segments } = view.lesson;
  const asked = segments.filter(({ kind }) => kind === "question");
  return segments.map((segment, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: segments have no identity but their place
    <Fragment key={at}>
      {segment === asked[0] ? (
        <div id="vragen" className="questions-head">
          <h2>{words.tocQuestions}</h2>
          <LessonCount view={view} />
        </div>
      ) : null}
      <Piece segment={segment} view={view} />
      {segment === asked.at(-1) ? <LessonResult view={view} /> : null}
    </Fragment>
  ));
}

function Piece({ segment, view }: { segment: Segment; view: LessonView }) {
  const place = { courseId: view.course.id, lessonId: view.lesson.id };
  switch (segment.kind) {
    case "html":
      return <HtmlText as="div" className="prose" html={segment.html} lang={view.course.language} />;
    case "pre-question":
      return <PreQuestion segment={segment} {...place} text={view.notes[placeOf(segment)] ?? ""} />;
    case "recall":
      return <Recall segment={segment} {...place} text={view.notes[placeOf(segment)] ?? ""} />;
    case "question": {
      const at = view.questions.findIndex(({ id }) => id === segment.id);
      const question = view.questions[at];
      if (!question) return null;
      const nextQuestionId = view.questions[at + 1]?.id ?? null;
      return <QuestionArticle question={question} {...place} round={view.round} nextQuestionId={nextQuestionId} />;
    }
  }
}

function Ending({ glossary, sources }: { glossary: GlossaryEntry[]; sources: SourceEntry[] }) {
  const { lesson: words } = useMessages();
  return (
    <section id="begrippen" className="flow mt7 sources">
      <h2>{words.tocEnd}</h2>
      {glossary.length > 0 ? (
        <>
          <h3>{words.terms}</h3>
          <Facts
            kind="terms"
            facts={glossary.map(({ key, term, definition }) => ({ id: `term-${key}`, label: term, value: definition }))}
          />
        </>
      ) : null}
      {sources.length > 0 ? (
        <>
          <h3>{words.sources}</h3>
          <Facts
            kind="terms"
            facts={sources.map((source) => ({
              id: `source-${source.key}`,
              label: source.label,
              value: <SourceReference source={source} />,
            }))}
          />
        </>
      ) : null}
    </section>
  );
}
