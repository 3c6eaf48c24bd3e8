import { z } from "zod";
import { buttonField, forgedValueErrorCode } from "~/ui/forms/fields";

/** The hidden fields of a vote; the choice itself is in the fields `option`. */
export const liveVoteForm = z.object({
  round: z.number({ error: forgedValueErrorCode }).int(forgedValueErrorCode).min(1, forgedValueErrorCode),
  vote: buttonField("first", "second"),
});
