import { trainerTodayPath } from "../addresses";
import { useMessages } from "../messages";

/** The navigation between the two pages about all groups of a trainer. */
export function GroupsNav({ current }: { current: "groups" | "today" }) {
  const { trainerToday: words, cohort } = useMessages();
  const entries = [
    { name: "today", href: trainerTodayPath, text: words.title },
    { name: "groups", href: "/cohorts", text: cohort.list.title },
  ];
  return (
    <nav className="cohort-nav" aria-label={words.nav}>
      <ul className="line">
        {entries.map(({ name, href, text }) => (
          <li key={name}>
            <a className="tool" href={href} aria-current={name === current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
