import { coursePath, searchPath, studioPath, templatesPath } from "./addresses";
import { CachedElement } from "./cached-element";
import { useMessages } from "./messages";
import { SiteLogo, StateSign } from "./motif";

interface SiteHeaderProps {
  viewer: { kind: string; trainer: boolean; author: boolean; administrator: boolean } | null;
  /** The path of the page that is shown. */
  path: string;
  /** The id of the course that the page is about, or undefined. */
  courseId: string | undefined;
}

interface MenuEntry {
  href: string;
  text: string;
  /** Whether the entry leads to this page ("page"), or to a page above it ("true"). */
  current: "page" | "true" | undefined;
}

/**
 * The header of every page: a link that skips to the content, the name of the site, and the menu. Somebody with an account begins at the
 * page of today, where their progress is a link; others begin at the courses. The menu of a trainer and of an administrator does not name
 * that page, because it sends them on unless they learn something themselves. The mark leads to it.
 */
export function SiteHeader({ viewer, path, courseId }: SiteHeaderProps) {
  const { common } = useMessages();
  const { menu } = common;
  const account = viewer?.kind === "account";
  const course = courseId ? { href: coursePath(courseId), text: menu.course } : { href: "/", text: menu.courses };
  const entries = (
    account
      ? [
          ...(viewer.trainer || viewer.administrator ? [] : [{ href: "/today", text: menu.today }]),
          course,
          ...(viewer.trainer ? [{ href: "/cohorts", text: menu.groups }] : []),
          ...(viewer.author ? [{ href: studioPath, text: menu.studio }] : []),
          ...(viewer.administrator ? [{ href: "/admin", text: menu.admin }] : []),
          { href: "/account", text: menu.account },
        ]
      : [course, { href: "/learning", text: menu.progress }, { href: "/login", text: menu.logIn }]
  ).map((entry): MenuEntry => ({ ...entry, current: currentness(entry.href, placeInMenu(path)) }));
  const searching = currentness(searchPath, path);
  return (
    <>
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <CachedElement
        as="header"
        className="head"
        of={["head", ...entries.flatMap(({ href, current }) => [href, current ?? ""]), searching ?? ""]}
      >
        <BrandAndMenu home={account ? "/today" : "/"} entries={entries} searching={searching} />
      </CachedElement>
    </>
  );
}

/** Returns where a page stands in the menu. The templates of a trainer's messages belong to the groups. */
const placeInMenu = (path: string) => (currentness(templatesPath, path) ? `/cohorts${path}` : path);

interface BrandAndMenuProps {
  /** Where the mark leads. */
  home: string;
  entries: MenuEntry[];
  /** Whether this is the page of search. */
  searching: MenuEntry["current"];
}

/** On a phone, the word of the mark makes room for the menu, and on a narrow one a sign stands for the account. The words stay the names. */
function BrandAndMenu({ home, entries, searching }: BrandAndMenuProps) {
  const { common } = useMessages();
  return (
    <div className="wrap">
      <a className="brand" href={home}>
        <SiteLogo />
        <span>{common.site}</span>
      </a>
      <nav aria-label={common.menu.label}>
        <ul className="menu">
          {entries.map(({ href, text, current }) => (
            <li key={href}>
              <a href={href} aria-current={current} className={href === "/account" ? "person" : undefined}>
                {href === "/account" ? <StateSign name="person" /> : null}
                <span>{text}</span>
              </a>
            </li>
          ))}
          <li>
            <a className="find" href={searchPath} aria-current={searching}>
              <StateSign name="find" />
              <span className="vh">{common.menu.search}</span>
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

function currentness(href: string, path: string): MenuEntry["current"] {
  if (path === href) return "page";
  return href !== "/" && path.startsWith(`${href}/`) ? "true" : undefined;
}
