/** Reads the address of a request. */
import { notFoundResponse } from "../responses/refusals";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Returns an id in an address.
 * @throws a 404 response for an invalid id, before it reaches the database
 */
export function requireId(id: string | undefined): string {
  if (!uuid.test(id ?? "")) throw notFoundResponse();
  return id as string;
}

/** Returns a query parameter, or null if it is absent. */
export function readSearchParam(request: Request, name: string): string | null {
  return new URL(request.url).searchParams.get(name);
}

/** Returns the number of a page of a list, which is 1 by default. */
export function readPageNumber(request: Request): number {
  const text = readSearchParam(request, "page") ?? "";
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
