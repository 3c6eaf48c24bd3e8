import type { FurtherSegment } from "~/content/release/lesson-pieces";
import type { SourcePublication } from "~/content/release/release";
import { CourseText } from "./course-text";
import { useMessages } from "./messages";

type FurtherLink = FurtherSegment["items"][number]["links"][number];

/** What to read next after a lesson: sources of the course and other addresses, each with the site to which it leads. */
export function FurtherList({ further, sources }: { further: FurtherSegment; sources: readonly SourcePublication[] }) {
  const { lesson: words } = useMessages();
  return (
    <section className="further mt7" id="further" aria-labelledby="further-title">
      <h2 id="further-title">{words.further}</h2>
      <ul className="plain">
        {further.items.map(({ links, text }) => (
          <li key={JSON.stringify(links)}>
            {links.map((link) => (
              <Link key={JSON.stringify(link)} {...describe(link, sources)} />
            ))}
            {text === "" ? null : (
              <p>
                <CourseText>{capitalise(text)}</CourseText>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinkDescription {
  title: string;
  /** Who made it and when, or empty. */
  by: string;
  url: string | undefined;
}

function Link({ title, by, url }: LinkDescription) {
  const from = [by, domainOf(url)].filter(Boolean).join(", ");
  return (
    <p>
      <CourseText>{url ? <a href={url}>{title}</a> : title}</CourseText>
      {from === "" ? null : (
        <span className="small">
          {" "}
          <CourseText>{from}</CourseText>
        </span>
      )}
    </p>
  );
}

function describe(link: FurtherLink, sources: readonly SourcePublication[]): LinkDescription {
  if ("url" in link) return { title: link.text, by: "", url: link.url };
  const source = sources.find(({ key }) => key === link.source);
  return source
    ? { title: source.title, by: source.label, url: source.url }
    : { title: link.source, by: "", url: undefined };
}

/** Returns the site to which an address leads, such as `movisie.nl`; empty for an address on this site. */
function domainOf(url: string | undefined): string {
  return (url && /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase()) || "";
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
