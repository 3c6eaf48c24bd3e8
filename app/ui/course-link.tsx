import { coursePath } from "./addresses";
import { useCourseLangAttribute } from "./course-text";
import { insertSoftHyphens } from "./html";

/** The link to the course of a page, such as over its heading. */
export function CourseLink({ id, title }: { id: string; title: string }) {
  return (
    <a href={coursePath(id)} lang={useCourseLangAttribute()}>
      {insertSoftHyphens(title)}
    </a>
  );
}
