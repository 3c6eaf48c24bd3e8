/** The groups of hits of a search. What was found is plain text: React escapes it, and only what PostgreSQL found gets a mark. */
import type { ReactNode } from "react";
import type { TextPart } from "~/content/search/marked-text";
import { listWordsOfSentence } from "~/content/search/words-of-sentence";
import type {
  HitGroup,
  NoteHit,
  PassageHit,
  SearchGroupName,
  SourceHit,
  TermHit,
} from "~/learning/search/search-results";
import {
  courseGlossaryPath,
  courseSourcesPath,
  nameSearchHit,
  notesPath,
  ownTextElementId,
  searchHitElementId,
  searchHitPath,
  searchQuestionPath,
} from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { BuildingDrawing, StateSign } from "~/ui/motif";

interface GroupProps<T> {
  group: HitGroup<T>;
  question: string;
  /** The kind of hits of which more are shown, or null. */
  more: SearchGroupName | null;
  /** Whether all hits are of one course, so that none names it. */
  isOneCourse: boolean;
}

/** A text in which what was found has a mark. */
function MarkedText({ parts }: { parts: TextPart[] }) {
  return (
    <CourseText>
      {parts.map(({ text, found }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        found ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </CourseText>
  );
}

export function TermHits(props: GroupProps<TermHit>) {
  const { search, course: words } = useMessages();
  const { group, question, more, isOneCourse } = props;
  if (group.total === 0) return null;
  const hits = group.hits.map((each) => ({ ...each, hit: nameSearchHit("terms", each.course.id, each.term) }));
  return (
    <section className="mt5" id="terms" aria-labelledby="terms-title">
      <p className="over" id="terms-title">
        {search.termTitle(group.total)}
      </p>
      {hits.map(({ course, term, synonyms, definition, place, hit }) => (
        <CourseLanguageProvider key={hit} language={course.language}>
          <div className="meaning mt3">
            <h2>
              <CourseText>{insertSoftHyphens(term)}</CourseText>
            </h2>
            <p className="found">
              <MarkedText parts={definition} />
            </p>
            <p className="small">
              {synonyms.length > 0 ? (
                <>
                  {words.glossary.also} <CourseText>{synonyms.join(", ")}</CourseText>.{" "}
                </>
              ) : null}
              {place ? (
                <a id={searchHitElementId(hit)} href={searchHitPath(course.id, place, { question, more, hit })}>
                  {search.usedIn(place.number)}
                </a>
              ) : (
                <a href={courseGlossaryPath(course.id)}>{search.inGlossary}</a>
              )}
              <OfCourse {...{ course, isOneCourse }} />
            </p>
          </div>
        </CourseLanguageProvider>
      ))}
      <More {...props} name="terms" />
    </section>
  );
}

export function PassageHits(props: GroupProps<PassageHit>) {
  const { search, common } = useMessages();
  const { group, question, more, isOneCourse } = props;
  const hits = group.hits.map((each) => {
    const { course, place } = each;
    return { ...each, hit: nameSearchHit("passages", course.id, place.lessonId, place.anchor) };
  });
  return (
    <Group {...props} name="passages" title={search.titles.passages}>
      {hits.map(({ course, title, quote, place, piece, state, hit }) => (
        <CourseLanguageProvider key={hit} language={course.language}>
          <li>
            <BuildingDrawing number={place.number} state={state ?? "open"} />
            <div>
              <p className="over">
                {search.place(place.number, piece)}
                <OfCourse {...{ course, isOneCourse }} />
              </p>
              <HitLink
                hit={hit}
                href={searchHitPath(course.id, place, { question, more, hit }, listWordsOfSentence(quote))}
                title={title}
              />
              <p className="found">
                <MarkedText parts={quote} />
              </p>
              {state === null ? null : <p className="small">{common.states[state]}</p>}
            </div>
          </li>
        </CourseLanguageProvider>
      ))}
    </Group>
  );
}

export function NoteHits(props: GroupProps<NoteHit>) {
  const { search } = useMessages();
  const { group, question, more } = props;
  const hits = group.hits.map((each) => {
    const anchor = ownTextElementId(each.place);
    return { ...each, anchor, hit: nameSearchHit("notes", each.course.id, each.lessonId, anchor) };
  });
  return (
    <Group {...props} name="notes" title={search.titles.notes}>
      {hits.map(({ course, heading, isThere, lessonId, quote, anchor, hit }) => (
        <li key={hit}>
          <StateSign name="saved" />
          <div>
            <p className="over">{search.onlyYou}</p>
            <a
              id={searchHitElementId(hit)}
              href={
                isThere ? searchHitPath(course.id, { lessonId, anchor }, { question, more, hit }) : notesPath(course.id)
              }
            >
              {heading === null ? (
                search.noteGone
              ) : (
                <CourseLanguageProvider language={course.language}>
                  {search.noteAt.before}
                  <CourseText>{insertSoftHyphens(heading)}</CourseText>
                  {search.noteAt.after}
                </CourseLanguageProvider>
              )}
            </a>
            <p className="found">
              <MarkedText parts={quote} />
            </p>
          </div>
        </li>
      ))}
    </Group>
  );
}

export function SourceHits(props: GroupProps<SourceHit>) {
  const { search } = useMessages();
  const { group, question, more, isOneCourse } = props;
  const hits = group.hits.map((each) => ({ ...each, hit: nameSearchHit("sources", each.course.id, each.anchor) }));
  return (
    <Group {...props} name="sources" title={search.titles.sources}>
      {hits.map(({ course, title, reference, place, anchor, hit }) => (
        <CourseLanguageProvider key={hit} language={course.language}>
          <li>
            <StateSign name="list" />
            <div>
              <p className="over">
                {place ? search.sourceOf(place.number) : search.source}
                <OfCourse {...{ course, isOneCourse }} />
              </p>
              <HitLink
                hit={hit}
                href={
                  place
                    ? searchHitPath(course.id, place, { question, more, hit })
                    : courseSourcesPath(course.id, anchor)
                }
                title={title}
              />
              <p className="found">
                <MarkedText parts={reference} />
              </p>
            </div>
          </li>
        </CourseLanguageProvider>
      ))}
    </Group>
  );
}

/** The way back from what a hit leads to gives this link the focus. */
function HitLink({ hit, href, title }: { hit: string; href: string; title: string }) {
  return (
    <a id={searchHitElementId(hit)} href={href}>
      <CourseText>{insertSoftHyphens(title)}</CourseText>
    </a>
  );
}

function OfCourse({ course, isOneCourse }: { course: { title: string }; isOneCourse: boolean }) {
  return isOneCourse ? null : (
    <>
      {" · "}
      <CourseText>{insertSoftHyphens(course.title)}</CourseText>
    </>
  );
}

function Group<T>(props: GroupProps<T> & { name: SearchGroupName; title: string; children: ReactNode }) {
  const { group, name, title, children } = props;
  if (group.total === 0) return null;
  return (
    <section className="wrap split mt7" id={name} aria-labelledby={`${name}-title`}>
      <div className="side">
        <h2 id={`${name}-title`}>{title}</h2>
      </div>
      <div>
        <ul className="hits">{children}</ul>
        <More {...props} />
      </div>
    </section>
  );
}

/** Leads to more hits of a kind or, if more are shown than the page can hold, asks for another question. */
function More<T>({ group, question, more, name }: GroupProps<T> & { name: SearchGroupName }) {
  const { search } = useMessages();
  const { total, hits } = group;
  if (hits.length >= total) return null;
  return more === name ? (
    <p className="small mt3">{search.tooMany(hits.length, total)}</p>
  ) : (
    <p className="mt3">
      <a className="btn quiet" href={`${searchQuestionPath(question, name)}#${name}`} rel="nofollow">
        {search.more[name](total)}
      </a>
    </p>
  );
}
