/** The languages that a course can be written in. The interface has languages of its own. */
export const courseLanguages = ["nl", "en"] as const;
export type CourseLanguage = (typeof courseLanguages)[number];
