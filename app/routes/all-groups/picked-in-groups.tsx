import type { NamedGroup } from "~/cohorts/overseeing/groups-of-trainer";
import { cohortPath } from "~/ui/addresses";
import { fromToday } from "~/ui/cohorts/way-back";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { pickFormId } from "../following/need-row";

/** What can be done from here with members who are ticked. Who goes out of a group is chosen in its table. */
const acts = ["message", "extension", "reminder"] as const;

interface PickedInGroupsProps {
  /** The groups of the members in the list, also more than once. */
  groups: readonly (NamedGroup & { hasDeadlines: boolean })[];
}

/**
 * The bar that appears as soon as somebody is ticked (by CSS): a line for each group, with what can be done with its ticked members. Each group
 * has its own deadlines and its own preview, so a trainer does it for one group at a time. The script hides the lines of groups where nobody is
 * ticked, and counts.
 */
export function PickedInGroups({ groups }: PickedInGroupsProps) {
  const { cohortOverview, trainerToday } = useMessages();
  const words = trainerToday.picked;
  const own = [...new Map(groups.map((group) => [group.id, group])).values()];
  if (own.length === 0) return null;
  return (
    <section className="selbar in-groups" aria-labelledby="picked-title">
      <h3 className="vh" id="picked-title">
        {cohortOverview.withChosen}
      </h3>
      {own.map(({ id, name, hasDeadlines }) => (
        <Form key={id} id={pickFormId(id)} className="line" action={`${cohortPath(id)}/selection${fromToday}`}>
          <b>
            {name} <span data-picked-words={JSON.stringify(cohortOverview.chosen)} role="status" />
          </b>
          {acts
            .filter((act) => hasDeadlines || act !== "extension")
            .map((act) => (
              <button
                key={act}
                className={act === "message" ? "tool do" : "tool"}
                type="submit"
                name="act"
                value={act}
                aria-label={words.actIn(cohortOverview.acts[act], name)}
              >
                {cohortOverview.acts[act]}
              </button>
            ))}
        </Form>
      ))}
      {own.length > 1 ? <p>{words.oneByOne}</p> : null}
    </section>
  );
}
