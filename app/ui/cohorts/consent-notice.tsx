import { membershipConsentPath } from "../addresses";
import { useMessages } from "../messages";
import { StateSign } from "../motif";

/**
 * A notice for members who agreed to an older text about what trainers see, with a link to the page that asks them. `cohorts`: those groups;
 * if there are none, nothing is shown.
 */
export function ConsentNotice({ cohorts }: { cohorts: { id: string; name: string }[] }) {
  const words = useMessages().membership.consent;
  if (cohorts.length === 0) return null;
  return (
    <div className="wrap mt5 flow">
      <p className="state">
        <StateSign name="late" />
        <b>{words.notice}</b>
      </p>
      <p className="row">
        {cohorts.map(({ id, name }) => (
          <a key={id} className="btn quiet named" href={membershipConsentPath(id)}>
            {words.read(name)}
          </a>
        ))}
      </p>
    </div>
  );
}
