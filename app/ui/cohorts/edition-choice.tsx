import { useMessages } from "../messages";

/** The editions that members of a group follow, the newest first, and the one that a page is about. */
export interface ChosenEdition {
  edition: string;
  editions: readonly string[];
}

/** Returns a query string that keeps the chosen edition. It is empty if members follow only one. */
export function composeEditionQueryString({ edition, editions }: ChosenEdition): string {
  return editions.length > 1 ? `?${new URLSearchParams({ edition })}` : "";
}

/** Links that show a page for another edition, if members of the group follow several. */
export function EditionChoice({ edition, editions }: ChosenEdition) {
  const { analysis: words } = useMessages();
  if (editions.length < 2) return null;
  return (
    <nav className="mt5" aria-label={words.editions}>
      <ul className="row sections">
        {editions.map((each) => (
          <li key={each}>
            <a
              href={composeEditionQueryString({ edition: each, editions })}
              aria-current={each === edition ? "page" : undefined}
            >
              {words.edition(each)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
