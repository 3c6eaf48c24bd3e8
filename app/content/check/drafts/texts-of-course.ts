/** Lists the texts of a course that readers see: the titles and texts of its files, and those in its YAML files. */
import type { ParsedCourse } from "../../source/read-course.server";
import { listTextsInTree } from "../../source/split-sentences";
import { listDisplayedYamlTexts } from "../displayed-yaml-texts";

export interface TextOfCourse {
  file: string;
  text: string;
  line: number;
}

export function listTextsOfCourse(course: ParsedCourse): TextOfCourse[] {
  const files = [...course.lessons, ...course.pool, ...(course.closingCase ? [course.closingCase] : [])];
  const titles = [...course.lessons, ...(course.closingCase ? [course.closingCase] : [])].map(
    ({ file, frontmatter }) => ({
      file,
      text: frontmatter?.value.title ?? "",
      line: frontmatter?.lineOf(["title"]) ?? 1,
    }),
  );
  return [
    ...titles,
    ...files.flatMap(({ file, tree }) => listTextsInTree(tree).map((text) => ({ file, ...text }))),
    ...listDisplayedYamlTexts(course),
  ];
}
