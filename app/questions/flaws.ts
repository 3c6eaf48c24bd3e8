/** What can be wrong in a question of a course file: a code for each mistake, for all kinds of question. */
import type { FlawCodeWithData } from "~/platform/markdown/problem";
import type { CaseQuestionFlawDataByCode } from "./case/flaws";
import type { ClozeQuestionFlawDataByCode } from "./cloze/flaws";
import type { MatchQuestionFlawDataByCode } from "./match/flaws";
import type { MultipleAnswerQuestionFlawDataByCode } from "./multiple/flaws";
import type { NumericQuestionFlawDataByCode } from "./number/flaws";
import type { StepOrderQuestionFlawDataByCode } from "./order/flaws";
import type { CommonQuestionFlawDataByCode } from "./reading/flaws";
import type { SelfAssessedTextQuestionFlawDataByCode } from "./short/flaws";
import type { SingleChoiceQuestionFlawDataByCode } from "./single/flaws";
import type { CategorySortQuestionFlawDataByCode } from "./sort/flaws";
import type { TrueFalseQuestionFlawDataByCode } from "./true-false/flaws";

export interface QuestionFlawDataByCode
  extends CommonQuestionFlawDataByCode,
    SingleChoiceQuestionFlawDataByCode,
    CaseQuestionFlawDataByCode,
    MultipleAnswerQuestionFlawDataByCode,
    TrueFalseQuestionFlawDataByCode,
    MatchQuestionFlawDataByCode,
    CategorySortQuestionFlawDataByCode,
    StepOrderQuestionFlawDataByCode,
    ClozeQuestionFlawDataByCode,
    SelfAssessedTextQuestionFlawDataByCode,
    NumericQuestionFlawDataByCode {}

export type QuestionFlaw = FlawCodeWithData<QuestionFlawDataByCode>;

/** A mistake in a question, with its line. The name of the file is added later, by the code that reads the whole lesson. */
export type QuestionProblem = QuestionFlaw & { line: number };
