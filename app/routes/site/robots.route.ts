import type { LoaderFunctionArgs } from "@remix-run/node";

/** Paths that search engines should not visit: personal pages, and pages that are of no use in search results. */
const closed = [
  "/account",
  "/admin",
  "/learning",
  "/search",
  "/today",
  "/notes",
  "/merge",
  "/confirm",
  "/reset-password",
  "/logout",
  "/mails",
];

export function loader({ context }: LoaderFunctionArgs) {
  const { publicUrl } = context.config;
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "Disallow: /courses/*/lessons/*/report",
    // A trial installation has no public address for a sitemap.
    ...(publicUrl ? [`Sitemap: ${publicUrl}/sitemap.xml`] : []),
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
