/** Names of the statistical figures about a question and about a lesson. Pages and message catalogues use them. */
export const questionFigureNames = ["facility", "sd", "discrimination", "efficiency", "effectiveWeight"] as const;
export type QuestionFigureName = (typeof questionFigureNames)[number];
/** The figures of a question that later rounds can give. The others compare it with the questions of a first round. */
export const laterRoundFigureNames = ["facility", "sd"] as const satisfies readonly QuestionFigureName[];
export const lessonFigureNames = [
  "mean",
  "median",
  "sd",
  "skewness",
  "kurtosis",
  "consistency",
  "errorRatio",
  "standardError",
] as const;
export type LessonFigureName = (typeof lessonFigureNames)[number];

/** What a report remarks about a question, besides its verdict. `idle-option`: hardly anybody chose one of its wrong options. */
export type QuestionStatisticsRemark = "dubious" | "very-hard" | "very-easy" | "idle-option";
