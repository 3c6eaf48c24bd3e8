import type { SourcePublication } from "~/content/release/release";
import { CourseText } from "./course-text";

/** Returns one part of a reference with a full stop at its end, unless it already ends with `.`, `?` or `!`. */
const closed = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A reference to a source: authors (year), title (a link if its address is known), and where it was published. */
export function SourceReference({ source }: { source: SourcePublication }) {
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
