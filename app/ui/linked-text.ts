import type { CompiledLesson } from "~/content/release";
import type { LessonView } from "~/learning/lesson-view";
import { reportPath } from "./addresses";
import { escapeHtml } from "./escape-html";
import { useMessages } from "./messages";
import { withPassageLinks } from "./passage-links";

/** Made once a lesson and language: a lesson of a release never changes. */
const linkedText = new WeakMap<CompiledLesson, Map<string, string[]>>();

/** HTML by segment, with a way to report a problem at the end of every passage. */
export function useLinkedText({ course, lesson }: Pick<LessonView, "course" | "lesson">): string[] {
  const { report, locale } = useMessages();
  const known = linkedText.get(lesson) ?? new Map<string, string[]>();
  linkedText.set(lesson, known);
  const made = known.get(locale);
  if (made) return made;
  // The text around it is in the language of the course.
  const lang = locale === course.language ? "" : ` lang="${locale}"`;
  const linked = withPassageLinks(lesson, ({ id, kind, title }) => {
    const href = escapeHtml(reportPath(course.id, lesson.id, `passage:${id}`));
    const label = escapeHtml(report.linkAt(report.place(kind === "case" ? "case" : "passage", null, title)));
    return `<p class="report"${lang}><a href="${href}" rel="nofollow" aria-label="${label}">${escapeHtml(report.link)}</a></p>`;
  });
  known.set(locale, linked);
  return linked;
}
