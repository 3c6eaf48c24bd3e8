import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { retentionPeriods } from "./periods.server";
import { PrivacyPage } from "./privacy.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ site }) => site.privacy, args);

export function loader({ context }: LoaderFunctionArgs) {
  return { operator: context.config.operator, periods: retentionPeriods };
}

export default function PrivacyRoute() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
