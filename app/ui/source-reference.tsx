import type { SourceEntry } from "~/content/release/release";
import { CourseText } from "./course-text";

/** Closes a part of a reference; a title may bring its own mark. */
const closed = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** Authors (year). Title, linked where it is known. Where it stands. */
export function SourceReference({ source }: { source: SourceEntry }) {
  const { authors, year, title, container, url } = source;
  const by = [authors, year && `(${year})`].filter(Boolean).join(" ");
  const named = container ? closed(title) : title;
  return (
    <CourseText>
      {by ? `${closed(by)} ` : null}
      {url ? <a href={url}>{named}</a> : named}
      {container ? ` ${container}` : null}
    </CourseText>
  );
}
