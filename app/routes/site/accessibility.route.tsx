import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { AccessibilityPage } from "./accessibility.page";

export const meta: MetaFunction = (args) => pageMeta(({ site }) => site.accessibility, args);

export function loader({ context }: LoaderFunctionArgs) {
  return { operator: context.config.operator };
}

export default function AccessibilityRoute() {
  return <AccessibilityPage {...useLoaderData<typeof loader>()} />;
}
