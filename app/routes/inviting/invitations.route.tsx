import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatRowEmailForDisplay } from "~/accounts/identity/email";
import { listInvitations } from "~/cohorts/inviting/list-invitations.server";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readPageNumber, readSearchParam } from "~/web/params/address";
import { InvitationsPage } from "./invitations.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ invitation }) => ({ title: invitation.title }), args);

const dones = ["again", "withdrawn", "gone", "cohort-over"] as const;

/** Returns the invitations of a group, for a page that also has a form to invite more people. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const page = readPageNumber(request);
  const list = await listInvitations(context.pool, { ...key, page, now: context.now() });
  const done = readSearchParam(request, "done");
  const sent = readSearchParam(request, "sent");
  return {
    cohort: { id: cohort.id, name: cohort.name, archivedAt: cohort.archivedAt },
    page,
    ...list,
    invitations: list.invitations.map(formatRowEmailForDisplay),
    done: dones.find((each) => each === done) ?? null,
    sent: /^\d{1,4}$/.test(sent ?? "") ? Number(sent) : null,
  };
}

export default function CohortInvitationsRoute() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}
