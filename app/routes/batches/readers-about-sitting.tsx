import { leftOutOfSitting, type ReadersOfSitting, type ReadersPart } from "~/cohorts/batches/readers-of-sitting";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { composeReadersValue, readersField } from "./preview.form";

/** Whom a message about a sitting leaves out or may leave out: their names with why they can't begin, and a button that changes it. */
export function ReadersAboutSitting({ parts }: { parts: ReadersOfSitting }) {
  const words = useMessages().batch.sitting;
  const shown = leftOutOfSitting.filter((name) => parts[name].members.length > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">{words.readers}</h2>
      <Form className="flow mt3">
        {shown.map((name) => (
          <div key={name}>
            <Names part={parts[name]} title={words[name](parts[name].members.length, parts[name].gets)} />
            <p className="mt3">
              <button
                className="tool"
                name={readersField}
                value={composeReadersValue(name, !parts[name].gets)}
                type="submit"
              >
                {words[parts[name].gets ? "leaveOut" : "putBack"](parts[name].members.length)}
              </button>
            </p>
          </div>
        ))}
      </Form>
    </section>
  );
}

function Names({ part, title }: { part: ReadersPart; title: string }) {
  const { before: tell } = useMessages().sitting;
  return (
    <details className="fold">
      <summary>{title}</summary>
      <ul className="batch-names mt3">
        {part.members.map(({ learnerId, name, before }) => (
          <li key={learnerId}>
            {name}
            {before.kind === "supervised" ? null : <span className="small">, {tell(before)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
