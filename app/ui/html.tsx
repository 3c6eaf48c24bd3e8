import type { Html } from "~/questions/base";
import { CourseText, useCourseLangAttribute } from "./course-text";

type Element = "span" | "div" | "p" | "li" | "td";

interface HtmlProps {
  html: Html;
  as?: Element;
  className?: string;
  id?: string;
}

/** Shows HTML of the course, which our own compiler made. Never use this for text that a visitor typed. */
export function CourseHtml({ html, as: Tag = "span", ...rest }: HtmlProps) {
  return <Tag {...rest} lang={useCourseLangAttribute()} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Adds soft hyphens (places where a line may break) to long Dutch compound words in headings. */
export function insertSoftHyphens(text: string): string {
  return text.replace(
    /(gemeenschaps|samenlevings|opbouw(?=werk)|mee(?=beslis)|toets(?=moment))(?=\p{L}{4,})/giu,
    "$1\u00ad",
  );
}

/** A text of the interface with, inside it, words of the course (`ofCourse`). Without `ofCourse`, all words are of the interface. */
export function TextWithCourseWords({ text, ofCourse = "" }: { text: string; ofCourse?: string | undefined }) {
  const at = text.lastIndexOf(ofCourse);
  if (ofCourse === "" || at < 0) return insertSoftHyphens(text);
  return (
    <>
      {insertSoftHyphens(text.slice(0, at))}
      <CourseText>{insertSoftHyphens(ofCourse)}</CourseText>
      {insertSoftHyphens(text.slice(at + ofCourse.length))}
    </>
  );
}
