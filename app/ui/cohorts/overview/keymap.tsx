import { useMessages } from "../../messages";

/**
 * The window with the keys of the page, and the button that opens it. Only the script can show them, because the keys need the script. Letters
 * can be switched off (WCAG 2.1.4).
 */
export function Keymap({ hasDeadlines }: { hasDeadlines: boolean }) {
  const { keys } = useMessages().cohortOverview;
  const rows: [string[], string][] = [
    [["J", "K"], keys.list.rows],
    [[keys.space], keys.list.pick],
    [["⇧J", "⇧K"], keys.list.extend],
    [["S"], keys.list.message],
    ...(hasDeadlines ? [[["T"], keys.list.extension] satisfies [string[], string]] : []),
    [["L"], keys.list.later],
    [["D"], keys.list.done],
    [["?"], keys.list.keys],
  ];
  return (
    <>
      <button className="tool bare" type="button" data-keymap-open hidden>
        {keys.button}{" "}
        <span className="key" aria-hidden="true">
          ?
        </span>
      </button>
      <dialog className="keymap" id="keymap" aria-labelledby="keymap-title">
        <h2 id="keymap-title">{keys.title}</h2>
        <dl className="keylist">
          {rows.map(([shown, text]) => (
            <div key={text}>
              <dt>
                {shown.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p>
          <label className="line nowr">
            <input type="checkbox" className="pick" id="keymap-letters" defaultChecked />
            <span>
              <b>{keys.on}</b>
              <span className="also soft">{keys.onHint}</span>
            </span>
          </label>
        </p>
        <form method="dialog" className="mt5">
          <button className="tool" type="submit">
            {keys.close}
          </button>
        </form>
      </dialog>
    </>
  );
}
