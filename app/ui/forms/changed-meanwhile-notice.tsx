import { StateSign } from "../motif";

interface ChangedMeanwhileNoticeProps {
  words: { title: string; text: string; caption: string; mine: string; theirs: string };
  /** The headings of the columns: what it is, what is stored, and what this form wants. */
  columns: { name: string; stored: string; own: string };
  rows: readonly { name: string; held: string; mine: string }[];
  /** The name and value of the button that saves all the same, if the form has several buttons. */
  save?: { name: string; value: string };
  /** The page with what is stored. */
  back: string;
}

/** Says that somebody else changed something since the form was shown, with both beside each other. Whoever saves now knows of both. */
export function ChangedMeanwhileNotice({ words, columns, rows, save, back }: ChangedMeanwhileNoticeProps) {
  return (
    <div
      className="askbox"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
      autoFocus
    >
      <p className="state">
        <StateSign name="stuck" />
        <span>{words.title}</span>
      </p>
      <p className="soft">{words.text}</p>
      <table className="table tight stack mt3">
        <caption className="vh">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.stored}</th>
            <th scope="col">{columns.own}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, held, mine }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-label={columns.stored}>{held}</td>
              <td data-label={columns.own}>{held === mine ? mine : <b>{mine}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="line mt3">
        <button className="tool do" type="submit" {...save}>
          {words.mine}
        </button>
        <a className="tool" href={back}>
          {words.theirs}
        </a>
      </p>
    </div>
  );
}
