/** The names of what is measured and remarked, for pages and catalogues. */
export const questionFigureNames = ["facility", "sd", "discrimination", "efficiency", "effectiveWeight"] as const;
export type QuestionFigure = (typeof questionFigureNames)[number];
export const testFigureNames = [
  "mean",
  "median",
  "sd",
  "skewness",
  "kurtosis",
  "consistency",
  "errorRatio",
  "standardError",
] as const;
export type TestFigure = (typeof testFigureNames)[number];

/** What is told beside the verdict. */
export type QuestionRemark = "dubious" | "very-hard" | "very-easy" | "idle-option";
