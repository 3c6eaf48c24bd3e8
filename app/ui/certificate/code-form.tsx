import { useMessages } from "../messages";
import { Sign } from "../motif";

/** Finds a certificate by its code; without script an ordinary GET. `typed`: what was not a code. */
export function CodeForm({ typed }: { typed?: string | null }) {
  const { lookup } = useMessages().certificate;
  const wrong = typed !== null && typed !== undefined;
  return (
    <form method="get" action="/certificates" className="flow">
      <div>
        <label className="label" htmlFor="code">
          {lookup.label}
        </label>
        <p className="small" id="code-hint">
          {lookup.hint}
        </p>
        {wrong ? (
          <p className="problem" id="code-problem">
            <Sign name="again" />
            <span>{lookup.invalid}</span>
          </p>
        ) : null}
        <input
          className="input code"
          id="code"
          name="code"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          defaultValue={typed ?? ""}
          aria-describedby={wrong ? "code-hint code-problem" : "code-hint"}
          aria-invalid={wrong ? true : undefined}
          required
        />
      </div>
      <p className="row">
        <button className="btn quiet" type="submit">
          {lookup.submit}
        </button>
      </p>
    </form>
  );
}
