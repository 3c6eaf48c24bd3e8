import { scripts } from "virtual:enhance";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  useLocation,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ArchivedGroupContext } from "./ui/cohorts/archived-group-context";
import { ErrorPage, getErrorPageText } from "./ui/error-page";
import { PageMarkContext } from "./ui/forms/page-mark-context";
import { MessagesContext, messagesFor } from "./ui/messages";
import { defaultLocale, isLocale, type Locale } from "./ui/messages/locale";
import { visitorPageMark } from "./ui/page-mark";
import { getPageMessageCatalogue } from "./ui/page-meta";
import { SiteFooter } from "./ui/site-footer";
import { SiteHeader } from "./ui/site-header";
import stylesUrl from "./ui/styles/site.css?url";
import wallStylesUrl from "./ui/styles/wall.css?url";
import workStylesUrl from "./ui/styles/work.css?url";
import { readTheme } from "./ui/theme";
import { authorRoles } from "./web/guards/author.server";
import { readViewer } from "./web/guards/viewer.server";
import { readLocale } from "./web/params/locale.server";
import { useScriptNonce } from "./web/security/nonce";

/**
 * The `<link>` elements of every page. A page for working, and a page on a wall, add their own (`asksFor`). No font is preloaded, because on a slow
 * connection it would delay the styles, and the text with them (see fonts.css).
 */
const links = (
  <>
    <link rel="icon" href="/favicon.ico" sizes="32x32" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
    <link rel="manifest" href="/site.webmanifest" />
    <link rel="stylesheet" href={stylesUrl} />
  </>
);

/** Sets the title of error pages, and the title of pages that set none themselves. */
export const meta: MetaFunction = ({ error, matches }) => {
  const { common } = getPageMessageCatalogue(matches);
  const { title } = getErrorPageText(common, errorStatus(error), isBusy(error));
  return [{ title: error ? `${title} · ${common.site}` : common.site }];
};

/** Returns the viewer and their settings. For visitors the result is always the same, so that their pages can be cached. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  return {
    viewer: viewer && {
      kind: viewer.kind,
      name: viewer.name,
      trainer: viewer.roles.includes("trainer"),
      author: viewer.roles.some((role) => authorRoles.includes(role)),
      administrator: viewer.roles.includes("administrator"),
    },
    locale: await readLocale(request, context),
    theme: readTheme(request.headers.get("cookie")),
    origin: context.origin,
    mark: context.pageMark(viewer?.learnerId ?? null),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useScriptNonce();
  // The data is missing if the root loader failed. The frame of an error page must work without it.
  const data = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const { course } = useParams();
  const error = useRouteError();
  const locale = data?.locale ?? localeOfError(error) ?? defaultLocale;
  const messages = messagesFor(locale);
  const bare = useMatches().some(({ handle }) => (handle as { bare?: boolean } | undefined)?.bare === true) && !error;
  const theme = data?.theme ?? "system";
  const mark = data?.mark ?? visitorPageMark;
  const work = useMatches().some(asksFor("work"));
  const wall = useMatches().some(asksFor("wall"));
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === "system" ? "light dark" : theme} />
        <Meta />
        {links}
        {work ? <link rel="stylesheet" href={workStylesUrl} /> : null}
        {wall ? <link rel="stylesheet" href={wallStylesUrl} /> : null}
      </head>
      <body
        className={work ? "work" : undefined}
        data-words={JSON.stringify(messages.enhance)}
        data-mark={mark}
        data-guest={data?.viewer?.kind === "guest" ? "" : undefined}
      >
        <MessagesContext.Provider value={messages}>
          <PageMarkContext.Provider value={mark}>
            {bare ? null : <SiteHeader viewer={data?.viewer ?? null} path={pathname} courseId={course} />}
            <main id="main" tabIndex={-1}>
              {children}
            </main>
            <ArchivedGroupContext.Provider value={null}>
              {bare ? null : (
                <SiteFooter theme={theme} path={pathname + search} guest={data?.viewer?.kind === "guest"} />
              )}
            </ArchivedGroupContext.Provider>
          </PageMarkContext.Provider>
        </MessagesContext.Provider>
        <PageScripts nonce={nonce} />
      </body>
    </html>
  );
}

/**
 * Returns whether a page has styles of its own: its route says `handle = { work: true }` (a page for working, where things stand closer
 * together) or `handle = { wall: true }` (a page on a wall, which always shows the fonts of the site).
 */
const asksFor =
  (kind: "work" | "wall") =>
  ({ handle }: { handle: unknown }): boolean =>
    (handle as Partial<Record<typeof kind, unknown>> | undefined)?.[kind] === true;

/**
 * The scripts of a page: the main one, and those that its route asks for, such as `handle = { script: "matrix" }`. The script of the final
 * test comes before that of laid cards, which draws what is chosen.
 */
function PageScripts({ nonce }: { nonce: string | undefined }) {
  const asked = useMatches().flatMap(({ handle }) => (handle as { script?: unknown } | undefined)?.script);
  const known = ["main", "final-test", "gesture", "matrix", "live", "plan", "sitting", "picks", "studio"] as const;
  const names = known.filter((name) => name === "main" || asked.includes(name));
  return (
    <>
      {import.meta.env.DEV ? <script type="module" src="/@vite/client" nonce={nonce} /> : null}
      {names.map((name) => {
        const { url, integrity } = scripts[name];
        return <script key={url} type="module" src={url} integrity={integrity} nonce={nonce} />;
      })}
    </>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return (
    <ErrorPage
      status={errorStatus(error)}
      busy={isBusy(error)}
      retryAfterSeconds={secondsToWait(error)}
      archivedCohort={archivedCohortOf(error)}
    />
  );
}

/** Returns the id of the cohort in the archive that a 409 response contains (see `archivedCohortResponse`). */
function archivedCohortOf(error: unknown): string | undefined {
  const told = isRouteErrorResponse(error) ? error.data?.archivedCohort : undefined;
  return typeof told === "string" ? told : undefined;
}

/** Returns the seconds to wait that a 429 response contains (see `tooManyTriesResponse`). */
function secondsToWait(error: unknown): number | undefined {
  const told = isRouteErrorResponse(error) ? error.data?.retryAfterSeconds : undefined;
  return typeof told === "number" ? told : undefined;
}

/** Returns whether a 503 response says that a large file can't be made now (see `busyResponse`). */
function isBusy(error: unknown): boolean {
  return isRouteErrorResponse(error) && error.data?.busy === true;
}

/** Returns the language that a 503 response contains. Without a database, the root loader can't read it. */
function localeOfError(error: unknown): Locale | undefined {
  const told = isRouteErrorResponse(error) ? error.data?.locale : undefined;
  return isLocale(told) ? told : undefined;
}

function errorStatus(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
