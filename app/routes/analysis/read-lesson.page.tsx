import type { LessonBlock, LessonInPieces } from "~/content/release/lesson-pieces";
import type { CompiledLesson, GlossaryEntry, SourcePublication } from "~/content/release/release";
import { cohortPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { CourseHtml, insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { TermsAndSources } from "~/ui/terms-and-sources";

interface ReadLessonPageProps {
  cohort: { id: string; name: string };
  language: string;
  /** The label of the edition. */
  edition: string;
  lesson: Pick<CompiledLesson, "id" | "number" | "title">;
  pieces: Pick<LessonInPieces, "opening" | "pieces" | "ending">;
  glossary: GlossaryEntry[];
  sources: SourcePublication[];
  original: SourcePublication | null;
}

/** A lesson as its members read it, in their edition: text, tasks and sources, and nothing to fill in. */
export function ReadLessonPage({ cohort, language, edition, lesson, pieces, ...reference }: ReadLessonPageProps) {
  const { analysis: words } = useMessages();
  const questions = `${cohortPath(cohort.id)}/questions/${lesson.id}?${new URLSearchParams({ edition })}`;
  return (
    <CourseLanguageProvider language={language}>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={<CourseText>{insertSoftHyphens(words.lesson(lesson.number, lesson.title))}</CourseText>}
          current="questions"
          up={{ href: `${cohortPath(cohort.id)}/questions?view=lessons`, text: words.back }}
          note={words.edition(edition)}
        />
        <p className="read mt5">{words.readNote}</p>
        <p>
          <a className="go" href={questions}>
            {words.readQuestions}
          </a>
        </p>
      </div>
      <article className="wrap prose">
        <Blocks blocks={pieces.opening} />
        {pieces.pieces.map(({ id, blocks }) => (
          <Blocks key={id} blocks={blocks} />
        ))}
        <Blocks blocks={pieces.ending} />
        <TermsAndSources {...reference} />
      </article>
    </CourseLanguageProvider>
  );
}

/** The text of blocks. A place for a question has none. */
function Blocks({ blocks }: { blocks: LessonBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their place
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }: { block: LessonBlock }) {
  return block.kind === "place" ? null : <CourseHtml as="div" html={block.html} />;
}
