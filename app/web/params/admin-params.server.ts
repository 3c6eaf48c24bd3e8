import { notFound } from "../answering.server";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id of an address. @throws a 404 response for what can't be one, before it reaches the database. */
export function requireId(id: string | undefined): string {
  if (!uuid.test(id ?? "")) throw notFound();
  return id as string;
}

/** A page of a list: the first, unless the address names another. */
export function readPage(request: Request): number {
  const text = new URL(request.url).searchParams.get("page") ?? "";
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
