import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import { listTrainers } from "~/cohorts/administering/administer-cohorts.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { AllTrainersPage } from "./all-trainers.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.trainers }), args);

/** Returns everybody who is a trainer, for an administrator. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  return { trainers: (await listTrainers(context.pool)).map(formatRowEmailForDisplay) };
}

export default function AllTrainersRoute() {
  return <AllTrainersPage {...useLoaderData<typeof loader>()} />;
}
