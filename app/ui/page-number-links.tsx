import { useMessages } from "./messages";

interface PageNumberLinksProps {
  page: number;
  more: boolean;
  /** The name of this navigation, for screen readers. */
  label: string;
  /** The address of a page of the list. */
  address: (page: number) => string;
}

/** Links to newer and older pages of a list; nothing if there is one page. */
export function PageNumberLinks({ page, more, label, address }: PageNumberLinksProps) {
  const { previous, next } = useMessages().admin.page;
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
