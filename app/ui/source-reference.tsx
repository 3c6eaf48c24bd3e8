import type { SourceEntry } from "~/content/release";

/** Authors (year). Title, linked where it is known. Where it stands. */
export function SourceReference({ source }: { source: SourceEntry }) {
  const { authors, year, title, container, url } = source;
  const by = [authors, year && `(${year})`].filter(Boolean).join(" ");
  return (
    <>
      {by ? `${by}. ` : null}
      {url ? <a href={url}>{title}</a> : title}
      {container ? `. ${container}` : null}
    </>
  );
}
