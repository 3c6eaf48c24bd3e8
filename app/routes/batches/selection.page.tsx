import { cohortPath } from "~/ui/addresses";
import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import { useMessages } from "~/ui/messages";
import { BatchPageLayout } from "./batch-page-layout";

/** The page that says that nobody is selected, and leads back. */
export function NobodySelectedPage({ cohort }: { cohort: CohortIdAndName }) {
  const words = useMessages().batch.nobody;
  return (
    <BatchPageLayout cohort={cohort} title={words.title}>
      <div className="flow read">
        <p className="lead">{words.text}</p>
        <p className="row">
          <a className="btn" href={cohortPath(cohort.id)}>
            {words.action}
          </a>
        </p>
      </div>
    </BatchPageLayout>
  );
}
