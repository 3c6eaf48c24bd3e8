/** This test checks that a header and a footer with cached parts equal those rendered without a cache, byte for byte. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createHtmlCache } from "~/web/responses/html-cache.server";
import { HtmlCacheContext, type RenderCachedHtml } from "./cached-element";
import { PageMarkContext } from "./forms/page-mark-context";
import { MessagesContext, messagesFor } from "./messages";
import { locales } from "./messages/locale";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { themeNames } from "./theme";

const viewers = [
  null,
  { kind: "guest", trainer: false, author: false, administrator: false },
  { kind: "account", trainer: false, author: false, administrator: false },
  { kind: "account", trainer: true, author: false, administrator: false },
  { kind: "account", trainer: false, author: false, administrator: true },
  { kind: "account", trainer: true, author: false, administrator: true },
];
const pages = [
  { path: "/", courseId: undefined },
  { path: "/learning", courseId: undefined },
  { path: "/cohorts/1/settings", courseId: undefined },
  { path: "/account", courseId: undefined },
  { path: "/login", courseId: undefined },
  { path: "/search", courseId: undefined },
  { path: "/courses/one", courseId: "one" },
  { path: "/courses/one/lessons/first", courseId: "one" },
  { path: '/courses/"two"<b>', courseId: '"two"<b>' },
];
const readers = locales.flatMap((locale) =>
  themeNames.flatMap((theme) =>
    viewers.flatMap((viewer) =>
      pages.map((page, at) => ({ locale, theme, viewer, ...page, query: `?page=${at}&a=1` })),
    ),
  ),
);

function draw(reader: (typeof readers)[number], mark: string, keep: RenderCachedHtml | null): string {
  const { locale, theme, viewer, path, courseId, query } = reader;
  return renderToStaticMarkup(
    <HtmlCacheContext.Provider value={keep}>
      <MessagesContext.Provider value={messagesFor(locale)}>
        <PageMarkContext.Provider value={mark}>
          <SiteHeader {...{ viewer, path, courseId }} />
          <SiteFooter theme={theme} path={path + query} guest={viewer?.kind === "guest"} />
        </PageMarkContext.Provider>
      </MessagesContext.Provider>
    </HtmlCacheContext.Provider>,
  );
}

it("whoever reads, in any language and theme, gets the bytes that drawing the whole frame gives", () => {
  const stored = createHtmlCache();
  const keys = new Set<string>();
  const keep: RenderCachedHtml = (key, ...given) => {
    keys.add(key);
    return stored(key, ...given);
  };
  // Every page is drawn twice: the second time from what was cached the first time.
  for (const time of ["first", "second"]) {
    for (const [at, reader] of readers.entries()) {
      const mark = `mark-${time}-${at}`;
      const html = draw(reader, mark, keep);
      expect(html, JSON.stringify(reader)).toBe(draw(reader, mark, null));
      expect(html.match(/name="page-mark" value="[^"]*"/g)).toEqual(Array(2).fill(`name="page-mark" value="${mark}"`));
    }
  }
  // No key of a cached part contains a page mark or a query. So there are no more parts than menus, themes and languages.
  expect([...keys].filter((key) => /mark-|\?|a=1/.test(key))).toEqual([]);
  expect(keys.size).toBeLessThanOrEqual(locales.length * (5 * pages.length + themeNames.length + 2));
});

it("the menu leads administrators to the administration, trainers to their groups, authors to the studio, and others to none", () => {
  const draw = (trainer: boolean, administrator: boolean, author = administrator) =>
    renderToStaticMarkup(
      <MessagesContext.Provider value={messagesFor("nl")}>
        <SiteHeader
          viewer={{ kind: "account", trainer, author, administrator }}
          path="/admin/mail"
          courseId={undefined}
        />
      </MessagesContext.Provider>,
    );
  const leads = (html: string) => ["/cohorts", "/studio", "/admin"].filter((href) => html.includes(`href="${href}"`));
  expect(leads(draw(false, false))).toEqual([]);
  expect(leads(draw(true, false))).toEqual(["/cohorts"]);
  expect(leads(draw(false, true))).toEqual(["/studio", "/admin"]);
  expect(leads(draw(true, true))).toEqual(["/cohorts", "/studio", "/admin"]);
  expect(leads(draw(false, false, true))).toEqual(["/studio"]);
  expect(draw(true, true)).toContain('href="/admin" aria-current="true"');
});
