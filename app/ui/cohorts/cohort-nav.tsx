import { useMessages } from "../messages";
import { useIsArchivedGroup } from "./archived-group-context";

/** The pages of a group with their addresses below that of the group. The first ones are always in sight, the others are behind a button. */
const places = {
  overview: "",
  questions: "/questions",
  deadlines: "/deadlines",
  live: "/sessions",
  progress: "/progress",
  misconceptions: "/misconceptions",
  message: "/message",
  joining: "/joining",
  invitations: "/invitations",
  columns: "/columns",
  sittings: "/sittings",
  export: "/export",
  settings: "/settings",
} as const;

export type CohortPageName = keyof typeof places;

const inSight: readonly CohortPageName[] = ["overview", "questions", "deadlines", "live"];

interface CohortNavProps {
  cohortId: string;
  current: CohortPageName;
  /** Whether the shown page is below the page `current`, as a member's page is below the overview. */
  within?: boolean;
}

/** The navigation between the pages of one group. The button that shows the other pages needs no script, and says which of them is shown. */
export function CohortNav({ cohortId, current, within = false }: CohortNavProps) {
  const { nav } = useMessages().cohort;
  const isArchived = useIsArchivedGroup();
  // There is nothing to read on the page that writes to the group.
  const all = (Object.keys(places) as CohortPageName[]).filter((place) => !(isArchived && place === "message"));
  const link = (place: CohortPageName) => (
    <li key={place}>
      <a
        className="tool"
        href={`/cohorts/${cohortId}${places[place]}`}
        aria-current={place === current ? (within ? "true" : "page") : undefined}
      >
        {nav[place]}
      </a>
    </li>
  );
  const isBehind = !inSight.includes(current);
  return (
    <nav className="cohort-nav" aria-label={nav.label}>
      <ul className="line">
        {inSight.map(link)}
        <li>
          <details className="pop" name="pop">
            <summary className={isBehind ? "tool held" : "tool"}>
              {isBehind ? nav.moreWith(nav[current]) : nav.more}
            </summary>
            <ul className="sheet">{all.filter((place) => !inSight.includes(place)).map(link)}</ul>
          </details>
        </li>
      </ul>
    </nav>
  );
}
