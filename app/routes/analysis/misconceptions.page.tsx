import type { MisconceptionMap, MisconceptionMapEntry } from "~/analysis/misconceptions/misconception-map";
import { cohortPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { PeopleBricks } from "~/ui/cohorts/people-bricks";
import { CourseLanguageProvider, CourseText, useCourseLangAttribute } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

interface CohortMisconceptionsPageProps {
  cohort: { id: string; name: string };
  /** The map, with the lessons of the edition that the trainer chose. */
  map: Omit<MisconceptionMap, "lessonsOf">;
  /** The id of the lesson that the trainer chose, or null for all lessons. */
  lesson: string | null;
  /** The label of the edition that the trainer chose, or null for all editions. */
  edition: string | null;
}

/** The page with the misconceptions of a group's members, each with a question to discuss. No person is named. */
export function CohortMisconceptionsPage({ cohort, map, lesson, edition }: CohortMisconceptionsPageProps) {
  const words = useMessages().misconceptions;
  const asked = map.entries.filter(
    ({ lessons, editions }) =>
      (lesson === null || lessons.includes(lesson)) &&
      (edition === null || editions.length === 0 || editions.includes(edition)),
  );
  const held = asked.filter(({ questions }) => questions.length > 0);
  const few = asked.filter(({ questions }) => questions.length === 0);
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={words.title} current="misconceptions" />
        <p className="lead read mt5">
          {map.entries.some(({ questions }) => questions.length > 0) ? words.lead : words.leadWithout}
        </p>
        <p className="read mt5">{words.about}</p>
        <p className="mt3 no-print">
          <a className="go" href={`${cohortPath(cohort.id)}/questions`}>
            {words.missed}
          </a>
        </p>
        <LessonForm map={map} lesson={lesson} edition={edition} />
      </div>
      <CourseLanguageProvider language={map.language}>
        <TitledPageRow
          title={words.held}
          note={held.length > 0 ? <span className="no-print">{words.print}</span> : undefined}
        >
          {held.length === 0 ? (
            <p className="read">{lesson === null && edition === null ? words.none : words.nobody}</p>
          ) : (
            <>
              <ol className="held">
                {held.map((entry) => (
                  <Held key={entry.key} entry={entry} lessons={map.lessons} />
                ))}
              </ol>
              <HeldTable entries={held} lessons={map.lessons} />
            </>
          )}
        </TitledPageRow>
        <TitledPageRow title={words.few} note={words.fewNote}>
          <div>
            {few.length === 0 ? (
              <p className="read">{words.noneElse}</p>
            ) : (
              // On paper, hundreds of titles would stand between the discussions and the next page.
              <details className="no-print">
                <summary>{words.fewIdeas(few.length)}</summary>
                <ul className="bullets read">
                  {few.map(({ key, name }) => (
                    <li key={key}>
                      <CourseText>{name}</CourseText>
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <p className="small mt5">{words.privacy}</p>
          </div>
        </TitledPageRow>
      </CourseLanguageProvider>
    </>
  );
}

type Lessons = MisconceptionMap["lessons"];

const numbersOf = ({ lessons }: MisconceptionMapEntry, all: Lessons) =>
  all.flatMap(({ id, number }) => (lessons.includes(id) ? [number] : []));

/**
 * The form that chooses a lesson, and an edition if members follow several, to show only its misconceptions. Their figures stay the same; they are not computed again over fewer
 * people.
 */
function LessonForm({ map, lesson, edition }: Pick<CohortMisconceptionsPageProps, "map" | "lesson" | "edition">) {
  const { misconceptions: words, locale } = useMessages();
  const { lessons, editions, language } = map;
  return (
    <form className="matrix-form row mt7" method="get" aria-label={words.choose}>
      <p>
        <label className="label" htmlFor="lesson">
          {words.lesson}
        </label>
        <select className="input" id="lesson" name="lesson" defaultValue={lesson ?? ""}>
          <option value="">{words.everyLesson}</option>
          {lessons.map(({ id, number, title }) => (
            <option key={id} value={id} lang={language === locale ? undefined : language}>
              {words.lessonName(number, title)}
            </option>
          ))}
        </select>
      </p>
      {editions.length > 1 ? (
        <p>
          <label className="label" htmlFor="edition">
            {words.editionLabel}
          </label>
          <select className="input" id="edition" name="edition" defaultValue={edition ?? ""}>
            <option value="">{words.everyEdition}</option>
            {editions.map((label) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <button className="btn quiet" type="submit">
        {words.apply}
      </button>
    </form>
  );
}

function Held({ entry, lessons }: { entry: MisconceptionMapEntry; lessons: Lessons }) {
  const { misconceptions: words, locale } = useMessages();
  const { questions, shownOn } = entry;
  const numbers = numbersOf(entry, lessons);
  return (
    <li>
      <h3>
        <CourseText>{entry.name}</CourseText>
      </h3>
      <p>{words.people(questions[0]?.people ?? 0)}</p>
      <ul className="chose">
        {questions.map(({ questionId, lessonNumber, number, people, of }) => (
          <li key={questionId}>
            {words.inQuestion(lessonNumber, number)}
            <PeopleBricks people={people} of={of} as="wrong" />
            <span className="num">{words.peopleOf(people, of)}</span>
          </li>
        ))}
      </ul>
      <p className="read">
        <CourseText>{entry.explanation}</CourseText>
      </p>
      <p className="read talk">
        <strong>{words.discussion}: </strong>
        <CourseText>{entry.discussion}</CourseText>
      </p>
      <p className="small">
        {entry.editions.length > 0 ? `${words.edition(entry.editions)} ` : null}
        {numbers.length > 0 ? `${words.asked(numbers)} ` : null}
        {shownOn ? words.since(formatLongDate(shownOn, locale)) : null}
      </p>
    </li>
  );
}

/** A table with the same numbers as the bars above it, for readers who prefer numbers. */
function HeldTable({ entries, lessons }: { entries: MisconceptionMapEntry[]; lessons: Lessons }) {
  const { misconceptions: words, locale } = useMessages();
  const lang = useCourseLangAttribute();
  const { columns } = words;
  return (
    <details className="mt5 no-print">
      <summary>{words.table}</summary>
      <ResponsiveTable
        caption={words.held}
        rows={entries}
        rowKey={({ key }) => key}
        columns={[
          { key: "name", label: columns.name, cell: ({ name }) => <span lang={lang}>{name}</span> },
          { key: "lessons", label: columns.lessons, cell: (entry) => numbersOf(entry, lessons).join(", ") },
          {
            key: "people",
            label: columns.people,
            cell: ({ questions: [most] }) => (most ? words.peopleOf(most.people, most.of) : null),
          },
          {
            key: "since",
            label: columns.since,
            cell: ({ shownOn }) => (shownOn ? formatLongDate(shownOn, locale) : null),
          },
        ]}
      />
    </details>
  );
}
