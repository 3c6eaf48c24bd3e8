import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { PrivacyPage } from "./privacy.page";
import { retentionPeriodsForPrivacyPage } from "./retention-periods-for-privacy-page.server";

export const meta: MetaFunction = (args) => pageMeta(({ site }) => site.privacy, args);

export function loader({ context }: LoaderFunctionArgs) {
  return { operator: context.config.operator, periods: retentionPeriodsForPrivacyPage };
}

export default function PrivacyRoute() {
  return <PrivacyPage {...useLoaderData<typeof loader>()} />;
}
