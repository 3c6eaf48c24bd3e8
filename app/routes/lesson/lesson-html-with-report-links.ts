import type { CompiledLesson } from "~/content/release/release";
import type { LessonPageData } from "~/learning/practice/lesson-page-data";
import { reportProblemPath } from "~/ui/addresses";
import { escapeHtml } from "~/ui/escape-html";
import { useMessages } from "~/ui/messages";
import { insertLinksAfterPassages } from "./links-after-passages";

/** The HTML of each lesson's segments with links, by language. It is built only once, because a lesson of a release never changes. */
const linkedText = new WeakMap<CompiledLesson, Map<string, string[]>>();

/** A placeholder for the passage's title, until the text around the title is HTML. The title may be in another language. */
const titleMark = "{title}";

/** Returns the HTML of each segment of the lesson, with a link to report a problem at the end of every passage. */
export function useLessonHtmlWithReportLinks({ course, lesson }: Pick<LessonPageData, "course" | "lesson">): string[] {
  const { report, locale } = useMessages();
  const known = linkedText.get(lesson) ?? new Map<string, string[]>();
  linkedText.set(lesson, known);
  const made = known.get(locale);
  if (made) return made;
  // The text around the link is in the language of the course, so a link in another language names its own.
  const lang = locale === course.language ? "" : ` lang="${locale}"`;
  const linked = insertLinksAfterPassages(lesson, ({ id, kind, title }) => {
    const href = escapeHtml(reportProblemPath(course.id, lesson.id, `passage:${id}`));
    const place = escapeHtml(report.place(kind === "case" ? "case" : "passage", null, titleMark));
    const named = escapeHtml(title);
    const mixed = lang ? `<span lang="${escapeHtml(course.language)}">${named}</span>` : named;
    const at = place.replace(titleMark, () => mixed);
    return `<p class="report"${lang}><a href="${href}" rel="nofollow">${escapeHtml(report.link)}<span class="vh">: ${at}</span></a></p>`;
  });
  known.set(locale, linked);
  return linked;
}
