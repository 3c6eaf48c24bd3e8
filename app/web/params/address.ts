/** What the address of a request says. */
import { notFound } from "../responses/refusals";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id of an address. @throws a 404 response for what can't be one, before it reaches the database. */
export function requireId(id: string | undefined): string {
  if (!uuid.test(id ?? "")) throw notFound();
  return id as string;
}

/** What stands behind the question mark; null when the address does not name it. */
export function searchParam(request: Request, name: string): string | null {
  return new URL(request.url).searchParams.get(name);
}

/** A page of a list: the first, unless the address names another. */
export function readPage(request: Request): number {
  const text = searchParam(request, "page") ?? "";
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
