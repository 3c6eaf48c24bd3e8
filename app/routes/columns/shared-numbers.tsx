import type { SharedStudentNumber } from "~/cohorts/columns/student-number";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

/** Says which members have the same student number, so that none of them is in the files for gradebooks. */
export function SharedNumbers({ shared }: { shared: readonly SharedStudentNumber[] }) {
  const words = useMessages().ownColumns;
  if (shared.length === 0) return null;
  return (
    <div className="flow">
      <p className="state">
        <StateSign name="again" />
        <span>{words.sharedNumbers.lead(shared.length)}</span>
      </p>
      <ul>
        {shared.map(({ number, names }) => (
          <li key={number}>{words.sharedNumbers.line(number, names)}</li>
        ))}
      </ul>
    </div>
  );
}
