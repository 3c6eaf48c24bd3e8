/**
 * The React components of each kind of question: its form fields before the answer, and the feedback after it. Only pages import this
 * table, because code that grades answers must run without pages.
 */
import type { ReactNode } from "react";
import { CaseQuestionFeedback } from "./case/marked";
import { CaseQuestionFields } from "./case/open";
import { ClozeQuestionFeedback, RightGapsCount } from "./cloze/marked";
import { ClozeQuestionFields } from "./cloze/open";
import type { HasQuestionType, QuestionFeedbackProps, QuestionFieldsProps } from "./component-props";
import { MatchQuestionFeedback, RightPairsCount } from "./match/marked";
import { MatchQuestionFields } from "./match/open";
import { MultipleAnswerQuestionFeedback } from "./multiple/marked";
import { MultipleAnswerQuestionFields } from "./multiple/open";
import { NumberQuestionFeedback } from "./number/marked";
import { NumberQuestionFields } from "./number/open";
import { OrderQuestionFeedback, RightStepsCount } from "./order/marked";
import { OrderQuestionFields } from "./order/open";
import { ShortAnswerQuestionFeedback } from "./short/marked";
import { ShortAnswerQuestionFields } from "./short/open";
import { SingleAnswerQuestionFeedback } from "./single/marked";
import { SingleAnswerQuestionFields } from "./single/open";
import { RightCardsCount, SortQuestionFeedback } from "./sort/marked";
import { SortQuestionFields } from "./sort/open";
import type { MarkedResponse, QuestionForBrowser, QuestionKind } from "./table";
import { TrueFalseQuestionFeedback } from "./true-false/marked";
import { TrueFalseQuestionFields } from "./true-false/open";

interface KindComponents<A extends HasQuestionType, M extends HasQuestionType> {
  Fields(props: QuestionFieldsProps<A>): ReactNode;
  Feedback(props: QuestionFeedbackProps<M>): ReactNode;
  /** How many parts of the answer are right, in words. Only for questions whose answer has parts, such as pairs. */
  RightPartsCount?(props: QuestionFeedbackProps<M>): ReactNode;
}

const components = {
  single: { Fields: SingleAnswerQuestionFields, Feedback: SingleAnswerQuestionFeedback },
  case: { Fields: CaseQuestionFields, Feedback: CaseQuestionFeedback },
  multiple: { Fields: MultipleAnswerQuestionFields, Feedback: MultipleAnswerQuestionFeedback },
  "true-false": { Fields: TrueFalseQuestionFields, Feedback: TrueFalseQuestionFeedback },
  match: { Fields: MatchQuestionFields, Feedback: MatchQuestionFeedback, RightPartsCount: RightPairsCount },
  sort: { Fields: SortQuestionFields, Feedback: SortQuestionFeedback, RightPartsCount: RightCardsCount },
  order: { Fields: OrderQuestionFields, Feedback: OrderQuestionFeedback, RightPartsCount: RightStepsCount },
  cloze: { Fields: ClozeQuestionFields, Feedback: ClozeQuestionFeedback, RightPartsCount: RightGapsCount },
  number: { Fields: NumberQuestionFields, Feedback: NumberQuestionFeedback },
  short: { Fields: ShortAnswerQuestionFields, Feedback: ShortAnswerQuestionFeedback },
} satisfies Record<QuestionKind, KindComponents<HasQuestionType, HasQuestionType>>;

/** Returns the components of a kind. TypeScript can't check that their data is of the same kind; the caller must see to that. */
export function getKindComponents(type: QuestionKind): KindComponents<QuestionForBrowser, MarkedResponse> {
  return components[type];
}
