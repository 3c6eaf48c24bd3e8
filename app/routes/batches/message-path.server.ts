/** Where the pages of the templates lead back to. Their addresses say it, so that it needs no field and no script. */
import { readSearchParam } from "~/web/params/address";
import { readSafeNextPath } from "~/web/params/next-path";

/** Returns the path of the message from which a trainer came to the templates, or an empty text. It leads to no other site. */
export function readMessagePath(request: Request): string {
  return readSafeNextPath(readSearchParam(request, "message"), "");
}
