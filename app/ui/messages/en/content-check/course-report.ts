/** Texts of npm run course. */
import type { Messages } from "../../nl";

export const courseReport: Messages["contentCheck"]["course"] = {
  unknown: (course, folders) => `There is no course ${course} in ${folders.join(" or ")}.`,
  taken: (folder) => `${folder} is there already: choose another name, or change what is in it.`,
  made: (folder) =>
    `${folder} is there: a small course that passes the check. Change its files, and see docs/writing-a-course.md.`,
  notLoaded: (course) => `${course} is not loaded: readers see what they saw before.`,
  earlierNotLoaded: (course) =>
    `${course} is loaded, but not every earlier edition: who is in one sees what they saw before.`,
  /** After what stops only an edition that the site does not have. */
  excused: "A new edition would wait for this. The site has this edition already, and a mended key goes first.",
  loaded: (course) => `${course} is loaded: the site shows it within seconds.`,
  archived: (course) =>
    `${course} is archived: it is no longer offered, who began goes on. npm run course -- load ${course} offers it again.`,
  notOnSite: (course) => `The site has no course ${course}.`,
};
