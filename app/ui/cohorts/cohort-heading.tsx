import type { ReactNode } from "react";
import { ArchivedCohortNotice } from "./archived-cohort-notice";
import { CohortNav, type CohortPageName } from "./cohort-nav";

interface CohortHeadingProps {
  cohort: { id: string; name: string };
  title: ReactNode;
  /** The page of the group that is shown, or the one above it if there is `up`. */
  current: CohortPageName;
  /** The page above this one. Absent on a page that the navigation names: then the overview of the group is above it. */
  up?: { href: string; text: string };
  /** What stands beside the link to the page above. */
  note?: ReactNode;
}

/** The head of a page about a group: a link to the page above, the title, and the navigation between the pages of the group. */
export function CohortHeading({ cohort, title, current, up, note }: CohortHeadingProps) {
  const above = up ?? { href: `/cohorts/${cohort.id}`, text: cohort.name };
  return (
    <>
      <div className="top">
        <div>
          <p className="over">
            <a href={above.href}>{above.text}</a>
            {note ? <>, {note}</> : null}
          </p>
          <h1>{title}</h1>
        </div>
        <CohortNav cohortId={cohort.id} current={current} within={up !== undefined} />
      </div>
      <ArchivedCohortNotice cohort={cohort} />
    </>
  );
}
