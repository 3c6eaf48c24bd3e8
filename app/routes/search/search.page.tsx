import { longestTypedQuestion } from "~/content/search/search-words";
import type { SearchGroupName, SearchResults } from "~/learning/search/search-results";
import { courseGlossaryPath, searchNotesPath, searchPath, searchQuestionPath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { NoteHits, PassageHits, SourceHits, TermHits } from "./search-hits";

interface SearchPageProps {
  /** What was typed; empty if nothing was searched yet. */
  typed: string;
  /** The words that were searched, if others that were typed were left out; otherwise null. */
  searched: string | null;
  /** What was typed, cut if it is too long. */
  question: string;
  /** The kind of hits of which more are shown, or null. */
  more: SearchGroupName | null;
  /** Whether the viewer may have notes, which are then searched too. */
  hasNotes: boolean;
  results: SearchResults | null;
  /** The courses whose glossaries are offered where nothing was found. */
  courses: { id: string; title: string; language: string }[];
}

/** The page that searches lessons, terms, sources and own notes. It is a GET form, so it works without JavaScript. */
export function SearchPage({ typed, searched, question, more, hasNotes, results, courses }: SearchPageProps) {
  const { search } = useMessages();
  const asked = searched ?? question;
  return (
    <>
      <div className="wrap band">
        <h1>{search.title}</h1>
        <SearchForm typed={typed} hasNotes={hasNotes} />
        {searched === null ? null : <p className="read mt5">{search.onlySearched(searched)}</p>}
        {results === null ? <p className="read mt5">{hasNotes ? search.introWithNotes : search.intro}</p> : null}
        {results?.isEmpty ? <NothingFound {...{ courses, results, hasNotes }} question={asked} /> : null}
        {results && !results.isEmpty ? <HitCounts question={asked} results={results} /> : null}
        {results ? <TermHits {...{ question, more }} group={results.terms} isOneCourse={results.isOneCourse} /> : null}
      </div>
      {results ? (
        <>
          <PassageHits {...{ question, more }} group={results.passages} isOneCourse={results.isOneCourse} />
          <NoteHits {...{ question, more }} group={results.notes} isOneCourse={results.isOneCourse} />
          <SourceHits {...{ question, more }} group={results.sources} isOneCourse={results.isOneCourse} />
        </>
      ) : null}
    </>
  );
}

function SearchForm({ typed, hasNotes }: Pick<SearchPageProps, "typed" | "hasNotes">) {
  const { search } = useMessages();
  return (
    <search>
      <form className="seek mt5" method="get" action={searchPath}>
        <label className="vh" htmlFor="search-question">
          {hasNotes ? search.labelWithNotes : search.label}
        </label>
        <input
          className="input"
          id="search-question"
          name="q"
          type="search"
          defaultValue={typed}
          maxLength={longestTypedQuestion}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className="btn" type="submit">
          {search.submit}
        </button>
      </form>
    </search>
  );
}

function HitCounts({ question, results }: { question: string; results: SearchResults }) {
  const { search } = useMessages();
  const counted = [
    { id: "terms", text: search.counts.terms(results.terms.total), total: results.terms.total },
    { id: "passages", text: search.counts.passages(results.passages.total), total: results.passages.total },
    { id: "notes", text: search.counts.notes(results.notes.total), total: results.notes.total },
    { id: "sources", text: search.counts.sources(results.sources.total), total: results.sources.total },
  ].filter(({ total }) => total > 0);
  const total = counted.reduce((sum, each) => sum + each.total, 0);
  const { foundInstead } = results;
  return (
    <>
      <p className="count">
        <span>
          <b>{search.times(total)}</b> {foundInstead === null ? search.quoted(question) : search.like(question)}:
        </span>
        {counted.map(({ id, text }) => (
          <a key={id} href={`#${id}`}>
            {text}
          </a>
        ))}
      </p>
      {foundInstead === null ? null : <p className="small">{search.foundInstead(foundInstead)}</p>}
    </>
  );
}

function NothingFound({
  question,
  courses,
  hasNotes,
  results: { suggestion, isTooCommon },
}: Pick<SearchPageProps, "question" | "courses" | "hasNotes"> & { results: SearchResults }) {
  const { search } = useMessages();
  const [only, ...others] = courses;
  return (
    <div className="flow read mt5">
      <p className="lead">{isTooCommon ? search.tooCommon(question) : search.nothing(question)}</p>
      {suggestion === null ? null : (
        <p>
          {search.meant}{" "}
          <a href={searchQuestionPath(suggestion)} rel="nofollow">
            <b>{suggestion}</b>
          </a>
          ? {search.notByItself}
        </p>
      )}
      {hasNotes && !isTooCommon ? (
        <p>
          {search.inNotes.before}
          <a href={searchNotesPath(question)}>{search.inNotes.link}</a>
          {search.inNotes.after}
        </p>
      ) : null}
      {only && others.length === 0 ? (
        <p>
          {search.glossary.before}
          <a href={courseGlossaryPath(only.id)}>{search.glossary.link}</a>
          {search.glossary.after}
        </p>
      ) : null}
      {others.length > 0 ? (
        <>
          <p>{search.glossaries}</p>
          <ul>
            {courses.map(({ id, title, language }) => (
              <li key={id}>
                <CourseLanguageProvider language={language}>
                  <a href={courseGlossaryPath(id)}>
                    <CourseText>{title}</CourseText>
                  </a>
                </CourseLanguageProvider>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
