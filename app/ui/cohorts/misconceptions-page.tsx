import type { MapEntry, MisconceptionMap } from "~/cohorts/misconceptions/misconception-map";
import { Band } from "../blocks";
import { CourseLanguage, CourseText } from "../course-text";
import { longMoment } from "../dates";
import { useMessages } from "../messages";
import { CohortNav } from "./cohort-nav";
import { ShareBar } from "./share-bar";

interface MisconceptionsPageProps {
  cohort: { id: string; name: string };
  map: MisconceptionMap;
}

/** Which misconceptions a group holds, each with a question to talk about; nobody is pointed at. */
export function MisconceptionsPage({ cohort, map }: MisconceptionsPageProps) {
  const words = useMessages().misconceptions;
  const held = map.entries.filter(({ people }) => people !== null);
  const few = map.entries.filter(({ people }) => people === null);
  return (
    <>
      <CohortNav cohortId={cohort.id} current="misconceptions" />
      <div className="wrap band">
        <p className="over">
          <a href={`/cohorts/${cohort.id}`}>{cohort.name}</a>
        </p>
        <h1>{words.title}</h1>
        <p className="lead read mt5">{words.lead}</p>
        <p className="read mt5">{words.about}</p>
        <p className="read mt5">
          {map.answered ? words.answered(map.answered.from, map.answered.to ?? map.answered.from) : words.fewAnswered}
        </p>
      </div>
      <CourseLanguage language={map.language}>
        <Band title={words.held} note={held.length > 0 ? words.print : undefined}>
          {held.length === 0 ? (
            <p className="read">{words.none}</p>
          ) : (
            <ol className="held">
              {held.map((entry) => (
                <Held key={entry.key} entry={entry} most={map.answered?.to ?? 1} />
              ))}
            </ol>
          )}
        </Band>
        <Band title={words.few} note={words.fewNote}>
          <ul className="bullets read">
            {few.map(({ key, name }) => (
              <li key={key}>
                <CourseText>{name}</CourseText>
              </li>
            ))}
          </ul>
          <p className="small mt5">{words.privacy}</p>
        </Band>
      </CourseLanguage>
    </>
  );
}

function Held({ entry, most }: { entry: MapEntry; most: number }) {
  const { misconceptions: words, locale } = useMessages();
  const { people, shownAt } = entry;
  if (!people) return null;
  return (
    <li>
      <h3>
        <CourseText>{entry.name}</CourseText>
      </h3>
      <p>
        {words.people(people.from, people.to)}
        {shownAt ? <span className="small also">{words.since(longMoment(shownAt, locale))}</span> : null}
      </p>
      <ShareBar share={Math.min(1, people.from / most)} />
      <p className="read">
        <CourseText>{entry.explanation}</CourseText>
      </p>
      <p className="read talk">
        <strong>{words.discussion}: </strong>
        <CourseText>{entry.discussion}</CourseText>
      </p>
    </li>
  );
}
