import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getMergeQuestion, mergeGuestIntoAccount } from "~/learning/records/merge-guest-into-account.server";
import { mergePath } from "~/ui/addresses";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readSafeNextPath } from "~/web/params/next-path";
import { findHeldGuest, removeHeldGuest } from "./held-guest.server";
import { mergeGuestForm } from "./merge.form";
import { MergeDonePage, MergeQuestionPage } from "./merge.page";

export const meta: MetaFunction<typeof loader> = ({ data, ...args }) =>
  pageMeta(({ account: { titles, merge } }) => {
    return { title: data?.done ? merge.done[data.done].title : titles.merge };
  }, args);

/** Asks whether the account takes over what a guest did in this browser, or tells what happened after the choice. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const guest = await findHeldGuest(request, context);
  const next = readSafeNextPath(readSearchParam(request, "next"), "/today");
  const done = readSearchParam(request, "done");
  // What the address says is only told if it can be true: after Yes the browser keeps no guest any more, and after No it still does.
  if (!guest && done === "taken") return { done, next } as const;
  const question = guest ? await getMergeQuestion(context.pool, { guestId: guest.guestId, learnerId }) : null;
  if (!question) throw redirect(next);
  return done === "left" ? ({ done, next } as const) : { done: null, next, question };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const guest = await findHeldGuest(request, context);
  const { take } = await requireValidForm(request, context, mergeGuestForm);
  const next = readSafeNextPath(readSearchParam(request, "next"), "/today");
  if (!guest) return redirect(next, 303);
  // The browser keeps the guest, so that logging out brings the work back and the choice can be made again.
  if (take === "no") return redirect(mergePath(next, "left"), 303);
  const merge = { guestId: guest.guestId, learnerId, now: context.now() };
  const outcome = await mergeGuestIntoAccount(context.pool, context.releases, merge);
  // Only now: if the database fails, the browser must still keep the guest.
  removeHeldGuest(context);
  return redirect(outcome.ok ? mergePath(next, "taken") : next, 303);
}

export default function MergeGuestRoute() {
  const data = useLoaderData<typeof loader>();
  return data.done ? <MergeDonePage {...data} /> : <MergeQuestionPage question={data.question} />;
}
