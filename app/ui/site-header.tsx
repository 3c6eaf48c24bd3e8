import { coursePath } from "./addresses";
import { useMessages } from "./messages";
import { SiteLogo } from "./motif";

interface SiteHeader {
  viewer: { kind: string; trainer: boolean } | null;
  /** The path of the page itself. */
  path: string;
  /** The course that the page is about. */
  courseId: string | undefined;
}

/** The head of a page: skip link, brand and menu. */
export function SiteHeader({ viewer, path, courseId }: SiteHeader) {
  const { common } = useMessages();
  const { menu } = common;
  const account = viewer?.kind === "account";
  const entries = [
    courseId ? { href: coursePath(courseId), text: menu.course } : { href: "/", text: menu.courses },
    { href: "/learning", text: menu.progress },
    ...(viewer?.trainer ? [{ href: "/cohorts", text: menu.groups }] : []),
    account ? { href: "/account", text: menu.account } : { href: "/login", text: menu.logIn },
  ];
  return (
    <>
      <a className="skip" href="#main">
        {common.skip}
      </a>
      <header className="head">
        <div className="wrap">
          <a className="brand" href="/">
            <SiteLogo />
            {common.site}
          </a>
          <nav aria-label={menu.label}>
            <ul className="menu">
              {entries.map(({ href, text }) => (
                <li key={href}>
                  <a href={href} aria-current={currentness(href, path)}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
    </>
  );
}

function currentness(href: string, path: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return href !== "/" && path.startsWith(`${href}/`) ? "true" : undefined;
}
