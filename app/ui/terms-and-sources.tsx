import type { GlossaryEntry, SourcePublication } from "~/content/release/release";
import { DefinitionList } from "./blocks";
import { CourseText } from "./course-text";
import { useMessages } from "./messages";
import { OriginNames, SourceSign } from "./origin-key";
import { SourceReference } from "./source-reference";

interface TermsAndSourcesProps {
  glossary: GlossaryEntry[];
  sources: SourcePublication[];
  /** The source on which the course is based. */
  original: SourcePublication | null;
}

/** Folded away, because it is long. The ids to which links lead stand inside, so that the browser opens it to show one. */
export function TermsAndSources({ glossary, sources, original }: TermsAndSourcesProps) {
  const { lesson: words } = useMessages();
  return (
    <details className="reference mt7">
      <summary>
        <h2>{words.tocEnd}</h2>
      </summary>
      <div className="flow sources" id="begrippen">
        {glossary.length > 0 ? (
          <>
            <h3>{words.terms}</h3>
            <DefinitionList
              kind="terms"
              facts={glossary.map(({ key, term, definition }) => ({
                id: `term-${key}`,
                label: <CourseText>{term}</CourseText>,
                value: <CourseText>{definition}</CourseText>,
              }))}
            />
          </>
        ) : null}
        {sources.length > 0 ? (
          <>
            <h3>{words.sources}</h3>
            <OriginNames original={original} sources={sources} />
            <DefinitionList
              kind="terms"
              facts={sources.map((source) => ({
                id: `source-${source.key}`,
                label: (
                  <>
                    <SourceSign source={source} original={original} />
                    <CourseText>{source.label}</CourseText>
                  </>
                ),
                value: <SourceReference source={source} />,
              }))}
            />
          </>
        ) : null}
      </div>
    </details>
  );
}
