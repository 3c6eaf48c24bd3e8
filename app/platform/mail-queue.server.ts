/** Where a use case leaves a mail: in the same transaction as what it is about. */
import type { Db } from "./database.server";

export interface OutgoingMail {
  /** Sent at most once per key. */
  idempotencyKey: string;
  recipient: string;
  /** Name of a template; whoever renders it knows its data. */
  template: string;
  data: Record<string, unknown>;
}

export interface MailQueue {
  enqueue(db: Db, mail: OutgoingMail, now: Date): Promise<void>;
}
