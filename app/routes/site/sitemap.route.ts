import type { LoaderFunctionArgs } from "@remix-run/node";
import { coursePath, lessonPath } from "~/ui/addresses";
import { escapeHtml } from "~/ui/escape-html";

/** Returns the sitemap: every public page, for search engines. */
export async function loader({ context }: LoaderFunctionArgs) {
  const releases = await context.releases.offered(context.pool);
  const paths = [
    "/",
    "/privacy",
    "/accessibility",
    "/contact",
    ...releases.flatMap(({ content: { courseId, lessons } }) => [
      coursePath(courseId),
      `${coursePath(courseId)}/glossary`,
      `${coursePath(courseId)}/sources`,
      ...lessons.map(({ id }) => lessonPath(courseId, id)),
    ]),
  ];
  const addresses = paths.map((path) => `<url><loc>${escapeHtml(context.origin + path)}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join("\n")}\n</urlset>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
