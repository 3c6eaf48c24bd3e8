/** The languages of courses. The languages of the interface are a separate list. */
export const courseLanguages = ["nl", "en"] as const;
export type CourseLanguage = (typeof courseLanguages)[number];
