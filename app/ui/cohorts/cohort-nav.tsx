import { useMessages } from "../messages";

const places = {
  overview: "",
  progress: "/progress",
  questions: "/questions",
  misconceptions: "/misconceptions",
  joining: "/joining",
  invitations: "/invitations",
  export: "/export",
  settings: "/settings",
} as const;

type CohortPageName = keyof typeof places;

/**
 * The navigation between the pages of one group. `within`: whether the shown page is below the page `current`, as a member's page is below
 * the overview.
 */
export function CohortNav({
  cohortId,
  current,
  within = false,
}: {
  cohortId: string;
  current: CohortPageName;
  within?: boolean;
}) {
  const { nav } = useMessages().cohort;
  return (
    <nav className="cohort-nav" aria-label={nav.label}>
      <ul className="wrap">
        {(Object.keys(places) as CohortPageName[]).map((place) => (
          <li key={place}>
            <a
              href={`/cohorts/${cohortId}${places[place]}`}
              aria-current={place === current ? (within ? "true" : "page") : undefined}
            >
              {nav[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
