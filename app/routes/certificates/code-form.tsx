import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

/** Finds a certificate by its code; without script an ordinary GET. `typed`: what was not a code. */
export function CodeForm({ typed }: { typed?: string | null }) {
  const { lookup } = useMessages().certificate;
  const wrong = typed !== null && typed !== undefined;
  return (
    <form method="get" action="/certificates" className="flow">
      <Labelled id="code" label={lookup.label} hint={lookup.hint} problem={wrong && lookup.invalid}>
        {(field) => (
          <input
            {...field}
            className="input code"
            name="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            defaultValue={typed ?? ""}
            required
          />
        )}
      </Labelled>
      <p className="row">
        <button className="btn quiet" type="submit">
          {lookup.submit}
        </button>
      </p>
    </form>
  );
}
