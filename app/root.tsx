import { scripts } from "virtual:enhance";
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage, errorText } from "./ui/error-page";
import { PageMarkContext } from "./ui/forms/form";
import { MessagesContext, messagesFor } from "./ui/messages";
import { defaultLocale, isLocale, type Locale } from "./ui/messages/locale";
import { visitorMark } from "./ui/page-mark";
import { pageMessages } from "./ui/page-meta";
import { SiteFoot } from "./ui/site-foot";
import { SiteHead } from "./ui/site-head";
import stylesUrl from "./ui/styles/site.css?url";
import { themeOf } from "./ui/theme";
import { readViewer } from "./web/guards/viewer.server";
import { extraScript, hydrates } from "./web/hydration";
import { readLocale } from "./web/params/locale.server";
import { useNonce } from "./web/security/nonce";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.ico", sizes: "32x32" },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/site.webmanifest" },
  // No font is preloaded: on a slow line it would hold up the styles, and with them the text (see fonts.css).
  { rel: "stylesheet", href: stylesUrl },
];

/** Pages name themselves; an error has no page to do so. */
export const meta: MetaFunction = ({ error, matches }) => {
  const { common } = pageMessages(matches);
  return [{ title: error ? `${errorText(common, errorStatus(error)).title} · ${common.site}` : common.site }];
};

/** Who looks, and how: nothing that differs between visitors. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  return {
    viewer: viewer && { kind: viewer.kind, name: viewer.name, trainer: viewer.roles.includes("trainer") },
    locale: await readLocale(request, context),
    theme: themeOf(request.headers.get("cookie")),
    origin: context.origin,
    mark: context.pageMark(viewer?.learnerId ?? null),
  };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  // Absent when the loader itself failed: the page around an error must not depend on it.
  const data = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const { course } = useParams();
  const error = useRouteError();
  const locale = data?.locale ?? localeOfError(error) ?? defaultLocale;
  const messages = messagesFor(locale);
  const theme = data?.theme ?? "system";
  const mark = data?.mark ?? visitorMark;
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={theme === "system" ? "light dark" : theme} />
        <Meta />
        <Links />
      </head>
      <body
        data-words={JSON.stringify(messages.enhance)}
        data-mark={mark}
        data-guest={data?.viewer?.kind === "guest" ? "" : undefined}
      >
        <MessagesContext.Provider value={messages}>
          <PageMarkContext.Provider value={mark}>
            <SiteHead viewer={data?.viewer ?? null} path={pathname} courseId={course} />
            <main id="main" tabIndex={-1}>
              {children}
            </main>
            <SiteFoot theme={theme} path={pathname + search} guest={data?.viewer?.kind === "guest"} />
          </PageMarkContext.Provider>
        </MessagesContext.Provider>
        <PageScripts nonce={nonce} />
      </body>
    </html>
  );
}

/** React where a route asks for it; elsewhere the one small script, and another where a route asks for that. */
function PageScripts({ nonce }: { nonce: string | undefined }) {
  const matches = useMatches();
  const extra = extraScript(matches);
  if (hydrates(matches)) {
    return (
      <>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </>
    );
  }
  return (
    <>
      {import.meta.env.DEV ? <script type="module" src="/@vite/client" nonce={nonce} suppressHydrationWarning /> : null}
      {[scripts.main, ...(extra ? [scripts[extra]] : [])].map(({ url, integrity }) => (
        <script key={url} type="module" src={url} integrity={integrity} nonce={nonce} suppressHydrationWarning />
      ))}
    </>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={errorStatus(error)} retryAfterSeconds={secondsToWait(error)} />;
}

/** With a 429, as `tooManyTries` tells it. */
function secondsToWait(error: unknown): number | undefined {
  const told = isRouteErrorResponse(error) ? error.data?.retryAfterSeconds : undefined;
  return typeof told === "number" ? told : undefined;
}

/** As whoever answers 503 tells it. */
function localeOfError(error: unknown): Locale | undefined {
  const told = isRouteErrorResponse(error) ? error.data?.locale : undefined;
  return isLocale(told) ? told : undefined;
}

function errorStatus(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
