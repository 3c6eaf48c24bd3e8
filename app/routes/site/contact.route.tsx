import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { ContactPage } from "./contact.page";

export const meta: MetaFunction = (args) => pageMeta(({ site }) => site.contact, args);

export function loader({ context }: LoaderFunctionArgs) {
  return { operator: context.config.operator };
}

export default function ContactRoute() {
  return <ContactPage {...useLoaderData<typeof loader>()} />;
}
