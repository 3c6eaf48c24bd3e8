import { notFoundResponse } from "~/web/responses/refusals";

export function loader() {
  throw notFoundResponse();
}

export const action = loader;

export default function NotFoundRoute() {
  return null;
}
