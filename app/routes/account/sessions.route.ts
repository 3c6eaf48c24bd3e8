import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { endOtherSessions, endSession } from "~/accounts/session/own-sessions.server";
import { readForm } from "~/web/forms/posted-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { rememberDevice } from "./account.server";

export const loader = () => redirect("/account");

const schema = z.union([
  z.object({ others: z.tuple([z.literal("1")]) }).transform(() => ({ others: true as const })),
  z
    .object({ session: z.tuple([z.guid()]) })
    .transform(({ session }) => ({ others: false as const, publicId: session[0] })),
]);

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, sessionId } = await requireAccount(request, context);
  const form = schema.safeParse(await readForm(request, context));
  if (!form.success) return redirect("/account", 303);
  if (form.data.others) {
    await endOtherSessions(context.pool, { learnerId, keepPublicId: sessionId });
    await rememberDevice(request, context, learnerId);
    return redirect("/account?done=sessions", 303);
  }
  await endSession(context.pool, { learnerId, publicId: form.data.publicId });
  return redirect("/account?done=session", 303);
}
