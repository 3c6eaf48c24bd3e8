import { pausePath } from "../addresses";
import { Form } from "../forms/form";
import { useMessages } from "../messages";

/** The button that begins or ends a pause. `from`: the page on which it is, to which it leads back. */
export function PauseForm({ paused, from = "today" }: { paused: boolean; from?: "today" | "settings" }) {
  const { pause } = useMessages().rhythm;
  return (
    <Form action={pausePath}>
      <input type="hidden" name="from" value={from} />
      <button className="btn quiet slim" type="submit" name="pause" value={paused ? "off" : "on"}>
        {paused ? pause.end : pause.begin}
      </button>
    </Form>
  );
}
