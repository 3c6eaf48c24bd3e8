/** The components that draw the tags in the text of a lesson. */
import {
  Case,
  CaseBody,
  CaseGuidance,
  CaseQuestions,
  CaseStory,
  ColumnHeading,
  Misconception,
  RunningText,
  Table,
  WideTable,
} from "./blocks";
import { Caption, Figure, Ladder, LadderRung, Picture, Timeline, TimelineMoment } from "./figure";
import { CitationLink, GlossaryTerm } from "./inline";

/**
 * A marker in the text of a lesson, at the place of a question, pre-question or recall question. The compiler splits the text there.
 * Authors can't write this tag.
 */
function QuestionSlot({ at }: { at: string }) {
  return <hr data-cut={at} />;
}

export const lessonTagComponents = {
  Term: GlossaryTerm,
  Cite: CitationLink,
  Prose: RunningText,
  Misconception,
  Case,
  CaseBody,
  CaseStory,
  CaseQuestions,
  Guidance: CaseGuidance,
  Figure,
  Caption,
  Ladder,
  Rung: LadderRung,
  Timeline,
  Moment: TimelineMoment,
  Picture,
  WideTable,
  table: Table,
  th: ColumnHeading,
  Cut: QuestionSlot,
};
