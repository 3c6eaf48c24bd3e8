/** The languages in which a course can be written. The languages of the buttons and menus are another list. */
export const courseLanguages = ["nl", "en"] as const;
export type CourseLanguage = (typeof courseLanguages)[number];
