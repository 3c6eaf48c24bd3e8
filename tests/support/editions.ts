/** The example course in several editions. */
import { type CourseFileTexts, exampleCourseFiles, replaceTextInExampleFile } from "./example-course";

/** Returns the example course with another edition label and title, so that a page shows which edition it is. */
export function labelExampleCourse(label: string, files: CourseFileTexts = exampleCourseFiles): CourseFileTexts {
  const labelled = replaceTextInExampleFile("course.yaml", 'edition: "2026-1"', `edition: "${label}"`, files);
  return replaceTextInExampleFile("course.yaml", "Een fiets die rijdt", `Een fiets van ${label}`, labelled);
}

/** Returns the files of a course with earlier editions, by the names of their folders. */
export function addEarlierEditions(
  current: CourseFileTexts,
  earlier: Readonly<Record<string, CourseFileTexts>>,
): CourseFileTexts {
  const added = Object.entries(earlier).flatMap(([folder, files]) =>
    Object.entries(files).map(([name, text]) => [`editions/${folder}/${name}`, text]),
  );
  return { ...current, ...Object.fromEntries(added) };
}
