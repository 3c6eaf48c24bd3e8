import { data } from "@remix-run/node";

export const handle = { hydrate: false };

export function loader() {
  throw data(null, { status: 404 });
}

export const action = loader;

export default function NotFound() {
  return null;
}
