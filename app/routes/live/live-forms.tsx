/** The small forms with which a trainer leads a live session. Each is one button, so that everything works without a script. */
import type { ReactNode } from "react";
import type { LiveScreen } from "~/cohorts/live/live-screen";
import type { LiveStep } from "~/cohorts/live/steps";
import { Form } from "~/ui/forms/form";

interface MoveFormProps {
  screen: LiveScreen;
  to: LiveStep;
  filled?: boolean;
  /** The key that presses the button. */
  hotkey?: string;
  children: ReactNode;
}

/** Moves the question on the screen to another step. */
export function MoveForm({ screen, to, filled = false, hotkey, children }: MoveFormProps) {
  return (
    <Form inArchive="open">
      <input type="hidden" name="act" value="move" />
      <input type="hidden" name="no" value={screen.no} />
      <input type="hidden" name="from" value={screen.step} />
      <input type="hidden" name="to" value={to} />
      <button className={filled ? "tool do" : "tool"} type="submit" data-key={hotkey}>
        {children}
      </button>
    </Form>
  );
}

interface SwitchFormProps {
  no: number;
  part: "spread" | "misconception";
  show: boolean;
  hotkey: string;
  children: ReactNode;
}

/** Shows or hides a part of the screen. */
export function SwitchForm({ no, part, show, hotkey, children }: SwitchFormProps) {
  return (
    <Form inArchive="open">
      <input type="hidden" name="act" value="switch" />
      <input type="hidden" name="no" value={no} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="show" value={show ? "yes" : "no"} />
      <button className="tool" type="submit" data-key={hotkey}>
        {children}
      </button>
    </Form>
  );
}
