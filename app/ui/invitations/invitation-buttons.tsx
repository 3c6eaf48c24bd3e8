import { Form } from "../forms/form";
import { useMessages } from "../messages";

interface InvitationButtonsProps {
  /** The path of the invitation. */
  path: string;
  /** The name or the address of who is invited. */
  who: string;
  /** How often it was sent: see `sendInvitationAgain`. */
  times: number;
  canWithdraw: boolean;
}

/** The buttons for one invitation. Their names include the person, because a screen reader reads the buttons of all rows one after another. */
export function InvitationButtons({ path, who, times, canWithdraw }: InvitationButtonsProps) {
  const { invitation } = useMessages();
  return (
    <div className="row">
      <Form action={`${path}/again`}>
        <input type="hidden" name="times" value={times} />
        <button className="btn quiet slim" type="submit" aria-label={invitation.againTo(who)}>
          {invitation.again}
        </button>
      </Form>
      {canWithdraw ? (
        <Form action={`${path}/withdraw`}>
          <button className="btn quiet slim" type="submit" aria-label={invitation.withdrawOf(who)}>
            {invitation.withdraw}
          </button>
        </Form>
      ) : null}
    </div>
  );
}
