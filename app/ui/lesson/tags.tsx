/** The components that draw the tags in the text of a lesson. */
import {
  CaseBlock,
  CaseBody,
  CaseGuidance,
  CaseQuestions,
  CaseStory,
  ColumnHeading,
  LessonProse,
  LessonTable,
  MisconceptionBlock,
  WideTableScrollBox,
} from "./blocks";
import {
  FigureCaption,
  FigureName,
  LadderFigure,
  LadderRung,
  LessonFigure,
  LessonPicture,
  Timeline,
  TimelineMoment,
} from "./figure";
import { FlowBranch, FlowBranches, FlowFigure, FlowStep, FlowText } from "./flow-figure";
import { CitationNote, GlossaryTerm } from "./inline";
import { Level, LevelsFigure } from "./levels-figure";
import { MapFigure, MapGroup } from "./map-figure";
import { OverlapFigure, OverlapPart } from "./overlap-figure";

/**
 * A marker in the text of a lesson, at the place of a question, pre-question or recall question. The compiler splits the text there.
 * Authors can't write this tag.
 */
function QuestionSlot({ at }: { at: string }) {
  return <hr data-cut={at} />;
}

export const lessonTagComponents = {
  Term: GlossaryTerm,
  Cite: CitationNote,
  Prose: LessonProse,
  Misconception: MisconceptionBlock,
  Case: CaseBlock,
  CaseBody,
  CaseStory,
  CaseQuestions,
  Guidance: CaseGuidance,
  Figure: LessonFigure,
  Caption: FigureCaption,
  Ladder: LadderFigure,
  Rung: LadderRung,
  Timeline,
  Moment: TimelineMoment,
  Picture: LessonPicture,
  FigureName,
  Levels: LevelsFigure,
  Level,
  Map: MapFigure,
  MapGroup,
  Overlap: OverlapFigure,
  OverlapPart,
  Flow: FlowFigure,
  FlowStep,
  FlowText,
  FlowBranches,
  FlowBranch,
  WideTable: WideTableScrollBox,
  table: LessonTable,
  th: ColumnHeading,
  Cut: QuestionSlot,
};
