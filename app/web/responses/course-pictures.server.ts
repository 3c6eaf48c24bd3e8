/** This file serves the pictures of courses. A picture at an address with a hash never changes; others may. */
import type { Context, MiddlewareHandler } from "hono";
import {
  getCourseLinkPreviewPicture,
  getLessonPictureByHashOrName,
  type PictureWithCacheRule,
} from "~/content/release/pictures.server";
import type { Pool } from "~/platform/database/database.server";
import { isPossibleContentId } from "../params/address";

const types: Record<string, string> = {
  avif: "image/avif",
  gif: "image/gif",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

/**
 * Serves `/courses/:course/media/:file` and `/courses/:course/og.png`. If there is no such picture, the request goes on to the pages, which
 * answer 404.
 */
export function serveCoursePictures(pool: Pool): MiddlewareHandler {
  return async (c, next) => {
    const { course = "", file } = c.req.param() as { course?: string; file?: string };
    const type = types[c.req.path.split(".").at(-1) ?? ""];
    if (!type || !isPossibleContentId(course)) return next();
    const found =
      file === undefined
        ? await getCourseLinkPreviewPicture(pool, course)
        : await getLessonPictureByHashOrName(pool, course, file);
    return found ? send(c, found, type) : next();
  };
}

function send(c: Context, { sha256, bytes, forever }: PictureWithCacheRule, type: string): Response {
  const etag = `"${sha256}"`;
  c.header("Cache-Control", forever ? "public, max-age=31536000, immutable" : "public, max-age=3600");
  c.header("ETag", etag);
  // Other sites show the share picture (the preview of a shared link), so they may load it.
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
  // Whatever the picture's bytes contain, the browser must not run it.
  c.header("Content-Security-Policy", "default-src 'none'");
  if (c.req.header("if-none-match") === etag) return c.body(null, 304);
  return c.body(new Uint8Array(bytes), 200, { "Content-Type": type });
}
