/** What the routes about sittings share. */
import type { PostedTick } from "~/learning/sitting/decide-sitting.server";
import { requireValidId } from "~/web/params/address";

/**
 * Returns the ticks of a posted form: `shown` names each attempt with what the page showed, such as `<id>:10` for "was here" without "identity
 * seen". `present` and `identity` name the attempts that are ticked now.
 * @throws a 404 response for an invalid id
 */
export function readPostedTicks(fields: Record<string, string[]>): PostedTick[] {
  const ticked = (name: string) => new Set(fields[name] ?? []);
  const [present, identity] = [ticked("present"), ticked("identity")];
  return (fields.shown ?? []).map((each) => {
    const [id, shown = ""] = each.split(":");
    const attemptId = requireValidId(id);
    return {
      attemptId,
      shown: { present: shown[0] === "1", identitySeen: shown[1] === "1" },
      sent: { present: present.has(attemptId), identitySeen: identity.has(attemptId) },
    };
  });
}
