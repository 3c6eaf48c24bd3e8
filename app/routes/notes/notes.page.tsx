import { longestTypedQuestion } from "~/content/search/search-words";
import { isWritten, type OwnNotesOfCourse, type OwnNotesOfLesson } from "~/learning/notes/own-notes";
import { countTexts } from "~/learning/notes/search-own-notes";
import { courseNotesId, coursePath, notesFilePath, notesPath, searchNotesPath } from "~/ui/addresses";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { insertSoftHyphens } from "~/ui/html";
import { LinesToWriteOn } from "~/ui/lines-to-write-on";
import { useMessages } from "~/ui/messages";
import { OpenTasks } from "./open-tasks";
import { OwnNoteItem } from "./own-note-item";

interface OwnNotesPageProps {
  courses: OwnNotesOfCourse[];
  /** What was searched for; empty if everything is shown. */
  search: string;
  /** The words that were searched, if others that were typed were left out; otherwise null. */
  searched: string | null;
  /** The words of the search, which are marked in the notes. */
  words: string[];
  /** Words that find something, if nothing was found and that looks like a typing error; else null. */
  suggestion: string | null;
}

/** Everything that a learner wrote themselves, in reading order: to read, to search, to print and to take along. */
export function OwnNotesPage({ courses, search, searched, words, suggestion }: OwnNotesPageProps) {
  const { ownNotes } = useMessages();
  const isSearch = search !== "";
  const count = countTexts(courses);
  const hasNothing = count === 0 && !isSearch;
  return (
    <div className="wrap band paper">
      <h1>{ownNotes.title}</h1>
      <p className="lead read mt5">{ownNotes.lead}</p>
      <p className="read mt3 no-print">{ownNotes.warning}</p>
      {hasNothing ? (
        <NothingWritten />
      ) : (
        <SearchNotes search={search} searched={searched} count={isSearch ? count : null} suggestion={suggestion} />
      )}
      {count === 0 || isSearch ? null : <TakeAlong />}
      {courses.map((own) => (
        <CourseLanguageProvider key={own.course.id} language={own.course.language}>
          <NotesOfCourse own={own} words={words} />
        </CourseLanguageProvider>
      ))}
    </div>
  );
}

function NothingWritten() {
  const { ownNotes } = useMessages();
  return (
    <div className="flow read mt5 no-print">
      <p>{ownNotes.none}</p>
      <p>
        <a className="go" href="/">
          {ownNotes.toCourses}
        </a>
      </p>
    </div>
  );
}

/** `count`: how many texts were found, or null if nothing was searched for. */
function SearchNotes({
  search: typed,
  searched,
  count,
  suggestion,
}: Pick<OwnNotesPageProps, "search" | "searched" | "suggestion"> & { count: number | null }) {
  const { ownNotes, search } = useMessages();
  return (
    <search className="no-print">
      <label className="label mt5" htmlFor="notes-search">
        {ownNotes.search}
      </label>
      <form method="get" action={notesPath()} className="seek mt3">
        <input
          className="input"
          id="notes-search"
          name="q"
          type="search"
          maxLength={longestTypedQuestion}
          defaultValue={typed}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className="btn quiet">
          {ownNotes.submit}
        </button>
      </form>
      {searched === null ? null : <p className="mt3">{search.onlySearched(searched)}</p>}
      {count === null ? null : (
        <p className="row mt3">
          <b role="status">{ownNotes.found(count, searched ?? typed)}</b>
          <a className="go" href={notesPath()}>
            {ownNotes.showAll}
          </a>
        </p>
      )}
      {suggestion === null ? null : (
        <p className="mt3">
          {search.meant}{" "}
          <a href={searchNotesPath(suggestion)} rel="nofollow">
            <b>{suggestion}</b>
          </a>
          ?
        </p>
      )}
    </search>
  );
}

/** The ways to take the notes along, and on paper the lines for whose they are. */
function TakeAlong() {
  const { ownNotes } = useMessages();
  return (
    <>
      <p className="mt3 no-print">
        <a className="go" href={notesFilePath}>
          {ownNotes.file}
        </a>
      </p>
      <p className="small read mt3 no-print">{ownNotes.paper}</p>
      <div className="whose paper-only">
        <LinesToWriteOn label={ownNotes.name} count={1} />
        <LinesToWriteOn label={ownNotes.date} count={1} />
      </div>
    </>
  );
}

function NotesOfCourse({ own, words }: { own: OwnNotesOfCourse; words: string[] }) {
  const { course, lessons } = own;
  const id = courseNotesId(course.id);
  // Only what was written comes on paper. On the screen, a course without a text still leads to its tasks.
  const written = lessons.filter(({ notes }) => notes.some(isWritten));
  return (
    <section
      className={written.length > 0 ? "notes-of-course" : "notes-of-course no-print"}
      id={id}
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`}>
        <a href={coursePath(course.id)}>
          <CourseText>{insertSoftHyphens(course.title)}</CourseText>
        </a>
      </h2>
      {written.map((lesson) => (
        <NotesOfLesson key={lesson.id} courseId={course.id} lesson={lesson} words={words} />
      ))}
      <OpenTasks own={own} />
    </section>
  );
}

interface NotesOfLessonProps {
  courseId: string;
  lesson: OwnNotesOfLesson;
  words: string[];
}

function NotesOfLesson({ courseId, lesson, words }: NotesOfLessonProps) {
  return (
    <section className="own-notes">
      <h3>
        <LessonTitle lesson={lesson} />
      </h3>
      {lesson.notes.filter(isWritten).map((note) => (
        <OwnNoteItem key={note.place} courseId={courseId} lessonId={lesson.id} note={note} words={words} />
      ))}
    </section>
  );
}

function LessonTitle({ lesson: { named, isGone } }: { lesson: OwnNotesOfLesson }) {
  const { ownNotes, lesson } = useMessages();
  if (!named) return <>{ownNotes.lessonGone}</>;
  return (
    <>
      {lesson.link(named.number)} <CourseText>{insertSoftHyphens(named.title)}</CourseText>
      {isGone ? ` (${ownNotes.lessonIsGone})` : null}
    </>
  );
}
