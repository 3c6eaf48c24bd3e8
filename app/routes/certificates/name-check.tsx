import { Band } from "~/ui/blocks";
import { Form } from "~/ui/forms/form";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { Sign } from "~/ui/motif";

/** What came of comparing a typed name; nothing of it is stored. */
export interface NameChecked {
  typed: string;
  outcome: "matches" | "differs" | "too-many";
}

/** For a name that is not shown: whoever has the paper types it, and hears only whether it is the same. */
export function NameCheck({ checked }: { checked: NameChecked | undefined }) {
  const { page } = useMessages().certificate;
  return (
    <Band title={page.checkName} id="name-check">
      <Form action="#name-check" className="flow read">
        <p>{page.checkNameLead}</p>
        {checked ? <Outcome checked={checked} /> : null}
        <Labelled id="name" label={page.checkNameLabel}>
          {(field) => (
            <input
              {...field}
              className="input"
              name="name"
              type="text"
              autoComplete="off"
              autoCapitalize="words"
              spellCheck={false}
              dir="auto"
              maxLength={200}
              defaultValue={checked?.typed ?? ""}
              required
            />
          )}
        </Labelled>
        <p className="row">
          <button className="btn" type="submit">
            {page.checkNameSubmit}
          </button>
        </p>
      </Form>
    </Band>
  );
}

function Outcome({ checked: { outcome } }: { checked: NameChecked }) {
  const { page } = useMessages().certificate;
  const text = { matches: page.matches, differs: page.differs, "too-many": page.tooMany }[outcome];
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
    <p className={outcome === "matches" ? "state" : "problem"} role="status" tabIndex={-1} autoFocus>
      <Sign name={outcome === "matches" ? "done" : "again"} />
      <span>{text}</span>
    </p>
  );
}
