/** Names of figures and remarks, for pages and catalogues. */
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

/** Remarks beside the verdict. */
export type QuestionRemark = "dubious" | "very-hard" | "very-easy" | "idle-option";
