/** This file reads parts of the address of a request. */
import { notFoundResponse } from "../responses/refusals";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isValidId(id: string): boolean {
  return uuid.test(id);
}

/**
 * Returns an id that is part of an address.
 * @throws a 404 response for an invalid id, before it reaches the database
 */
export function requireValidId(id: string | undefined): string {
  if (!uuid.test(id ?? "")) throw notFoundResponse();
  return id as string;
}

/** Returns whether a part of an address can be the id of a course or a lesson. If not, the database need not be asked. */
export function isPossibleContentId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,100}$/.test(text);
}

/** Returns the query of an address without each U+0000 in it: nobody types that, and PostgreSQL stores and compares no text that has one. */
export function readSearchParams(request: Request): URLSearchParams {
  const { searchParams } = new URL(request.url);
  const clean = [...searchParams].map((pair) => pair.map((text) => text.replaceAll("\0", "")));
  return new URLSearchParams(clean);
}

/** Returns a parameter of the address's query, or null if it is absent. */
export function readSearchParam(request: Request, name: string): string | null {
  return readSearchParams(request).get(name);
}

/** Returns the page number in the query of an address, for a list that has several pages. The default is 1. */
export function readPageNumber(request: Request): number {
  const text = readSearchParam(request, "page") ?? "";
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
