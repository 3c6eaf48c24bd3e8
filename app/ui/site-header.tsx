import { coursePath, searchPath } from "./addresses";
import { CachedElement } from "./cached-element";
import { useMessages } from "./messages";
import { SiteLogo, StateSign } from "./motif";

interface SiteHeaderProps {
  viewer: { kind: string; trainer: boolean } | null;
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

/** The header of every page: a link that skips to the content, the name of the site, and the menu. */
export function SiteHeader({ viewer, path, courseId }: SiteHeaderProps) {
  const { common } = useMessages();
  const { menu } = common;
  const account = viewer?.kind === "account";
  const entries = [
    courseId ? { href: coursePath(courseId), text: menu.course } : { href: "/", text: menu.courses },
    { href: "/learning", text: menu.progress },
    ...(viewer?.trainer ? [{ href: "/cohorts", text: menu.groups }] : []),
    account ? { href: "/account", text: menu.account } : { href: "/login", text: menu.logIn },
  ].map((entry): MenuEntry => ({ ...entry, current: currentness(entry.href, path) }));
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
        <BrandAndMenu entries={entries} searching={searching} />
      </CachedElement>
    </>
  );
}

function BrandAndMenu({ entries, searching }: { entries: MenuEntry[]; searching: MenuEntry["current"] }) {
  const { common } = useMessages();
  return (
    <div className="wrap">
      <a className="brand" href="/">
        <SiteLogo />
        {common.site}
      </a>
      <nav aria-label={common.menu.label}>
        <ul className="menu">
          {entries.map(({ href, text, current }) => (
            <li key={href}>
              <a href={href} aria-current={current}>
                {text}
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
