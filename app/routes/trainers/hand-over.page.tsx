import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface HandOverPageProps {
  cohort: { id: string; name: string; archivedAt: Date | null };
  /** The co-trainer who becomes the owner. */
  next: { learnerId: string; name: string };
}

/** The page on which the owner of a group confirms who becomes its owner. */
export function HandOverPage({ cohort, next }: HandOverPageProps) {
  const { groupAdministration, cohort: groups } = useMessages();
  const words = groupAdministration.handOver;
  const trainers = `/cohorts/${cohort.id}/trainers`;
  return (
    <div className="wrap band">
      <CohortHeading
        cohort={cohort}
        title={words.title}
        current="settings"
        up={{ href: trainers, text: `${cohort.name}: ${groups.trainers.title}` }}
      />
      <Form className="flow read mt5" action={`${trainers}/hand-over`} inArchive="open">
        <p className="lead">{words.lead(next.name, cohort.name)}</p>
        <p>{words.after}</p>
        <p>{words.log}</p>
        <input type="hidden" name="trainer" value={next.learnerId} />
        <p className="row">
          <button className="btn" type="submit">
            {words.confirm(next.name)}
          </button>
          <a className="go" href={trainers}>
            {words.cancel}
          </a>
        </p>
      </Form>
    </div>
  );
}
