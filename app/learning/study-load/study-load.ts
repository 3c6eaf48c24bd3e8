/** How the study load is measured. This file has no imports, so that texts can use its numbers. */

/** A longer pause between two answers is not counted as study time. */
export const longestPauseMinutes = 5;
/** The fewest people of whom a median is told. */
export const fewestPeopleForStudyLoad = 30;
