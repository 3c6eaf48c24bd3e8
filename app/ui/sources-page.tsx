import type { SourceEntry } from "~/content/release";
import { coursePath } from "./addresses";
import { softBreaks } from "./html";
import { useMessages } from "./messages";
import { SourceReference } from "./source-reference";

interface Sources {
  courseId: string;
  title: string;
  disclaimer: string;
  sources: SourceEntry[];
}

/** Every source, and what was read of it: printed as the course says it. */
export function SourcesPage({ courseId, title, disclaimer, sources }: Sources) {
  const { course } = useMessages();
  const words = course.sources;
  return (
    <div className="wrap band">
      <p className="over">
        <a href={coursePath(courseId)}>{title}</a>
      </p>
      <h1>{words.title}</h1>
      <p className="lead read mt5">{words.lead}</p>
      <p className="read mt3">{disclaimer}</p>
      {sources.length === 0 ? (
        <p className="mt7">{words.empty}</p>
      ) : (
        <table className="table sources mt7">
          <thead>
            <tr>
              <th scope="col">{words.source}</th>
              <th scope="col">{words.read}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((source) => (
              <tr key={source.key} id={`source-${source.key}`}>
                <td>
                  <SourceReference source={source} />
                </td>
                <td>{source.readNote || words.byRead[source.read]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt7">
        <a className="go" href={coursePath(courseId)}>
          {softBreaks(course.back(title))}
        </a>
      </p>
    </div>
  );
}
