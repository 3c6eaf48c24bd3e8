import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import type { WayBackFromBatch } from "~/ui/cohorts/way-back";
import { useMessages } from "~/ui/messages";
import { BatchPageLayout } from "./batch-page-layout";

/** The page that says that nobody is selected, and leads back. */
export function NobodySelectedPage({ cohort, back }: { cohort: CohortIdAndName; back: WayBackFromBatch }) {
  const words = useMessages().batch;
  return (
    <BatchPageLayout cohort={cohort} title={words.nobody.title}>
      <div className="flow read">
        <p className="lead">{words.nobody.text}</p>
        <p className="row">
          <a className="btn" href={back.page}>
            {back.isToday ? words.backToToday : words.back}
          </a>
        </p>
      </div>
    </BatchPageLayout>
  );
}
