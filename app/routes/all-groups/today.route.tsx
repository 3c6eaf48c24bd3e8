import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getTodayOfTrainer } from "~/cohorts/overseeing/get-today-of-trainer.server";
import { newId } from "~/platform/ids";
import { fromToday } from "~/ui/cohorts/way-back";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainer } from "~/web/guards/trainer.server";
import { readSearchParams } from "~/web/params/address";
import { TrainerTodayPage } from "./today.page";

export const handle = { work: true, script: "picks" };

export const meta: MetaFunction = (args) => pageMeta(({ trainerToday }) => ({ title: trainerToday.title }), args);

/** Returns what the viewer, who is a trainer, has to do today in all their groups. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId: trainerId } = await requireTrainer(request, context);
  const now = context.now();
  const search = readSearchParams(request);
  const today = await getTodayOfTrainer(context.pool, context.releases, { trainerId, search, now });
  return { ...today, frame: { viewerId: trainerId, formId: newId(now), now, back: fromToday } };
}

export default function TrainerTodayRoute() {
  return <TrainerTodayPage {...useLoaderData<typeof loader>()} />;
}
