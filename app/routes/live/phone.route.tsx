import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageMeta } from "~/ui/page-meta";
import { readSearchParam } from "~/web/params/address";
import { EnterLiveCodePage } from "./enter-code-page";
import { PhoneOverPage, PhonePageView } from "./phone.page";
import { visitLiveSession } from "./phone.server";

export const handle = { script: "live", bare: true };
export const meta: MetaFunction = (args) => pageMeta(({ live }) => ({ title: live.phone.enterTitle }), args);
/** A page of a live session is of one browser and one moment. */
export const headers = () => ({ "Cache-Control": "no-store" });

const dones = ["closed", "cookies", "empty"] as const;
const statusByState = { open: 200, over: 410, unknown: 404 };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visit = await visitLiveSession(request, context, params.liveCode);
  const init = { status: statusByState[visit.state], headers: { "Cache-Control": "no-store" } };
  if (visit.state !== "open") return data({ state: visit.state }, init);
  const { code, page, voter } = visit;
  const done = dones.find((each) => each === readSearchParam(request, "done")) ?? null;
  // A browser that came back without its cookie keeps none.
  const shown = done === "cookies" && voter ? null : done;
  return data({ state: visit.state, code, page, done: shown }, init);
}

/** The page on which a phone votes, without an account. */
export default function PhoneRoute() {
  const visit = useLoaderData<typeof loader>();
  if (visit.state === "open") return <PhonePageView {...visit} />;
  return visit.state === "over" ? <PhoneOverPage /> : <EnterLiveCodePage form={undefined} unknown />;
}
