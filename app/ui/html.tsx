import type { Html } from "~/questions/base";
import { useCourseLangAttribute } from "./course-text";

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
  return text.replace(/(gemeenschaps|samenlevings|opbouw(?=werk)|mee(?=beslis))(?=\p{L}{4,})/giu, "$1\u00ad");
}
