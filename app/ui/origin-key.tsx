import type { SourcePublication } from "~/content/release/release";
import { CourseText } from "./course-text";
import { OriginSign } from "./lesson/inline";
import { useMessages } from "./messages";

interface OriginKeyProps {
  /** The source on which the course is based. */
  original: SourcePublication | null;
  /** The sources of the text. The first other one is the example of its kind. */
  sources: SourcePublication[];
}

/** Folded away: what the signs at the citations in a text mean. Nothing if the text has no sources. */
export function OriginKey({ original, sources }: OriginKeyProps) {
  const { origins: words } = useMessages().lesson;
  const other = sources.find(({ key }) => key !== original?.key);
  if (sources.length === 0) return null;
  return (
    <details className="origins">
      <summary>{words.title}</summary>
      <ul className="small">
        {original ? (
          <>
            <li>
              <OriginSign origin="original" />
              <span>
                <CourseText>({original.label})</CourseText> {words.original}
                {original.name ? (
                  <>
                    : <CourseText>{original.name}</CourseText>
                  </>
                ) : null}
                .
              </span>
            </li>
            <li>
              <OriginSign origin="quoted" />
              <span>
                <CourseText>(via {original.label})</CourseText> {words.quoted}
              </span>
            </li>
          </>
        ) : null}
        {other ? (
          <li>
            <OriginSign origin="other" />
            <span>
              <CourseText>({other.label})</CourseText> {words.other}
            </span>
          </li>
        ) : null}
        <li className="own">{words.own}</li>
      </ul>
    </details>
  );
}
