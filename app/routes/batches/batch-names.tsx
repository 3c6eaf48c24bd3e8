import type { ReactNode } from "react";
import { useMessages } from "~/ui/messages";
import { NamesFold } from "./batch-page-layout";

interface BatchNamesProps<Person> {
  people: Person[];
  /** The heading of the list, or the usual one. */
  title?: string;
  /** So many names stand on the page; more are folded. */
  mostInSight?: number;
  /** Draws one person; by default the name. */
  children?: (person: Person) => ReactNode;
}

/** The people of a batch by name. A long list is folded, so that the page stays readable. */
export function BatchNames<Person extends { learnerId: string; name: string }>({
  people,
  title,
  mostInSight = 8,
  children = ({ name }) => name,
}: BatchNamesProps<Person>) {
  const words = useMessages().batch;
  const heading = title ?? `${words.who} (${people.length})`;
  if (people.length === 0) return null;
  const list = (
    <ul className="batch-names">
      {people.map((person) => (
        <li key={person.learnerId}>{children(person)}</li>
      ))}
    </ul>
  );
  if (people.length > mostInSight) return <NamesFold title={heading}>{list}</NamesFold>;
  return (
    <section>
      <h2>{heading}</h2>
      <div className="mt3">{list}</div>
    </section>
  );
}
