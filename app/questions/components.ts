/**
 * The React components of each kind of question: its form fields before the answer, and the feedback after it. Only pages import this
 * table, because code that grades answers must run without pages.
 */
import type { ReactNode } from "react";
import { CaseQuestionFeedback } from "./case/marked";
import { CaseQuestionFields } from "./case/open";
import { ClozeQuestionFeedback, CorrectGapsCount } from "./cloze/marked";
import { ClozeQuestionFields } from "./cloze/open";
import type { HasQuestionType, QuestionFeedbackProps, QuestionFieldsProps } from "./component-props";
import { CorrectPairsCount, MatchQuestionFeedback } from "./match/marked";
import { MatchQuestionFields } from "./match/open";
import { MultipleAnswerQuestionFeedback } from "./multiple/marked";
import { MultipleAnswerQuestionFields } from "./multiple/open";
import { NumericQuestionFeedback } from "./number/marked";
import { NumericQuestionFields } from "./number/open";
import { CorrectStepsCount, StepOrderQuestionFeedback } from "./order/marked";
import { StepOrderQuestionFields } from "./order/open";
import { SelfAssessedTextQuestionFeedback } from "./short/marked";
import { SelfAssessedTextQuestionFields } from "./short/open";
import { SingleChoiceQuestionFeedback } from "./single/marked";
import { SingleChoiceQuestionFields } from "./single/open";
import { CategorySortQuestionFeedback, CorrectCardsCount } from "./sort/marked";
import { CategorySortQuestionFields } from "./sort/open";
import type { QuestionAfterAnswer, QuestionBeforeAnswer, QuestionKind } from "./table";
import { TrueFalseQuestionFeedback } from "./true-false/marked";
import { TrueFalseQuestionFields } from "./true-false/open";

interface KindComponents<A extends HasQuestionType, M extends HasQuestionType> {
  Fields(props: QuestionFieldsProps<A>): ReactNode;
  Feedback(props: QuestionFeedbackProps<M>): ReactNode;
  /** How many parts of the answer are right, in words. Only for questions whose answer has parts, such as pairs. */
  CorrectPartsCount?(props: QuestionFeedbackProps<M>): ReactNode;
}

const components = {
  single: { Fields: SingleChoiceQuestionFields, Feedback: SingleChoiceQuestionFeedback },
  case: { Fields: CaseQuestionFields, Feedback: CaseQuestionFeedback },
  multiple: { Fields: MultipleAnswerQuestionFields, Feedback: MultipleAnswerQuestionFeedback },
  "true-false": { Fields: TrueFalseQuestionFields, Feedback: TrueFalseQuestionFeedback },
  match: { Fields: MatchQuestionFields, Feedback: MatchQuestionFeedback, CorrectPartsCount: CorrectPairsCount },
  sort: {
    Fields: CategorySortQuestionFields,
    Feedback: CategorySortQuestionFeedback,
    CorrectPartsCount: CorrectCardsCount,
  },
  order: { Fields: StepOrderQuestionFields, Feedback: StepOrderQuestionFeedback, CorrectPartsCount: CorrectStepsCount },
  cloze: { Fields: ClozeQuestionFields, Feedback: ClozeQuestionFeedback, CorrectPartsCount: CorrectGapsCount },
  number: { Fields: NumericQuestionFields, Feedback: NumericQuestionFeedback },
  short: { Fields: SelfAssessedTextQuestionFields, Feedback: SelfAssessedTextQuestionFeedback },
} satisfies Record<QuestionKind, KindComponents<HasQuestionType, HasQuestionType>>;

/** Returns the components of a kind. TypeScript can't check that their data is of the same kind; the caller must see to that. */
export function getQuestionKindComponents(
  type: QuestionKind,
): KindComponents<QuestionBeforeAnswer, QuestionAfterAnswer> {
  return components[type];
}
