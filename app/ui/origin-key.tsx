import type { SourcePublication } from "~/content/release/release";
import { type Origin, origins } from "~/content/source/citation";
import { CourseText } from "./course-text";
import { OriginSign } from "./lesson/inline";
import { useMessages } from "./messages";

interface OriginKeyProps {
  /** The origins whose signs the text has. Only these are explained. */
  origins: Origin[];
  /** The source on which the course is based. */
  original: SourcePublication | null;
  /** The sources of the text. The first other one is the example of its kind. */
  sources: SourcePublication[];
}

/** Folded away: what the signs at the citations in a text mean. Nothing if the text has no citation. */
export function OriginKey({ origins, original, sources }: OriginKeyProps) {
  const { origins: words } = useMessages().lesson;
  const other = sources.find(({ key }) => key !== original?.key);
  const examples: Record<Origin, string | undefined> = {
    original: original?.label,
    quoted: original ? `via ${original.label}` : undefined,
    other: other?.label,
  };
  const shown = origins.filter((origin) => examples[origin] !== undefined);
  if (shown.length === 0) return null;
  return (
    <details className="origins">
      <summary>{words.title}</summary>
      <ul className="small">
        {shown.map((origin) => (
          <li key={origin}>
            <OriginSign origin={origin} />
            <span>
              {words.at} <CourseText>({examples[origin]})</CourseText> {words[origin]}
              {origin === "other" ? null : <SourceName source={original} />}
            </span>
          </li>
        ))}
        <li className="own">
          {words.own} <span className="no-print">{words.choose}</span> {words.all}
        </li>
      </ul>
    </details>
  );
}

interface SourceListProps {
  original: SourcePublication | null;
  sources: SourcePublication[];
}

/** At a list of sources: what the signs at its sources and at the citations in the texts mean, in short. */
export function OriginNames({ original, sources }: SourceListProps) {
  const { names } = useMessages().lesson.origins;
  const inList = sources.map((source) => originOfSource(source, original));
  // Who is quoted in the original source has no source of their own, but the citations in the texts have that sign.
  const shown = origins.filter((origin) => inList.includes(origin === "quoted" ? "original" : origin));
  return (
    <ul className="origin-names small">
      {shown.map((origin) => (
        <li key={origin}>
          <OriginSign origin={origin} />
          {names[origin]}
        </li>
      ))}
    </ul>
  );
}

/** The sign of a source in a list, with its meaning in words. */
export function SourceSign({ source, original }: { source: SourcePublication; original: SourcePublication | null }) {
  const origin = originOfSource(source, original);
  return <OriginSign origin={origin} label={useMessages().lesson.origins.names[origin]} />;
}

const originOfSource = ({ key }: SourcePublication, original: SourcePublication | null): Origin =>
  key === original?.key ? "original" : "other";

/** What the lessons call a source, and a full stop. */
function SourceName({ source }: { source: SourcePublication | null }) {
  if (!source?.name) return ".";
  return (
    <>
      : <CourseText>{source.name}</CourseText>.
    </>
  );
}
