import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getCalibration } from "~/learning/review/get-calibration.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAccount } from "~/web/guards/viewer.server";
import { ConfidencePage } from "./confidence.page";

export const meta: MetaFunction = (args) => pageMeta(({ review }) => ({ title: review.calibration.title }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  return { calibration: await getCalibration(context.pool, context.releases, { learnerId }) };
}

export default function ConfidenceRoute() {
  return <ConfidencePage {...useLoaderData<typeof loader>()} />;
}
