import { useMessages } from "./messages";

interface PreviousNextListPageLinksProps {
  page: number;
  more: boolean;
  /** The name of the links to other pages of the list, for screen readers. */
  label: string;
  /** Returns the address of one page of the list, by its number. */
  address: (page: number) => string;
  /** The words of the two links, for a list that is sorted by time. Without them, the links say previous and next. */
  words?: { previous: string; next: string };
}

/** Links to the previous and the next page of a list. Nothing is drawn if the list has only one page. */
export function PreviousNextListPageLinks({ page, more, label, address, words }: PreviousNextListPageLinksProps) {
  const { page: standardWords } = useMessages().admin;
  const { previous, next } = words ?? standardWords;
  if (page === 1 && !more) return null;
  return (
    <nav className="row mt5" aria-label={label}>
      {page > 1 ? (
        <a className="go" href={address(page - 1)} rel="prev">
          {previous}
        </a>
      ) : null}
      {more ? (
        <a className="go" href={address(page + 1)} rel="next">
          {next}
        </a>
      ) : null}
    </nav>
  );
}
