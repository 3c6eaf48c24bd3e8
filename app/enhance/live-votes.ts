/** Sends what is chosen on a phone. A choice that can't be sent stays in the browser, and is sent when there is a connection. */
import { fillPlaceholders } from "./script-texts";

interface Words {
  saving: string;
  offline: string;
  stored: string;
  closed: string;
}

const retryMs = 3000;
const storageKey = `live-vote ${location.pathname}`;

/** Makes the form of a vote send each choice at once. `outdated`: called if the vote is not open any more. `stop` ends it. */
export function sendVotes(root: HTMLElement | null, outdated: () => Promise<void>): { stop(): void } {
  const form = root?.querySelector<HTMLFormElement>("form[data-live-vote]");
  if (!form) return { stop: () => {} };
  const words = JSON.parse(form.dataset.liveVote ?? "{}") as Words;
  const version = root?.dataset.version ?? "";
  const [state, button] = [form.querySelector("#vote-state"), form.querySelector<HTMLButtonElement>("[type=submit]")];
  let waiting: string | null = readWaiting(version);
  let sending = false;
  let stopped = false;
  const say = (text: string) => {
    if (state && state.textContent !== text) state.textContent = text;
  };
  /** Sends the last choice; one request at a time, so that an earlier choice never overtakes a later one. */
  const send = async () => {
    if (sending || stopped || waiting === null) return;
    const body = waiting;
    sending = true;
    const status = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(body),
      headers: { "X-Live": "1" },
    })
      .then((response) => response.status)
      .catch(() => 0);
    sending = false;
    if (stopped) return;
    if (status === 204 || status === 409 || status === 403 || status === 404) {
      if (waiting === body) waiting = null;
      keepWaiting(version, waiting);
      if (status !== 204) {
        say(words.closed);
        return void outdated().catch(() => {});
      }
      if (waiting === null) say(fillPlaceholders(words.stored, { letters: listLetters(body) }));
      return void send();
    }
    say(words.offline);
    setTimeout(() => void send(), retryMs);
  };
  const listLetters = (body: string) => {
    const chosen = new URLSearchParams(body).getAll("option");
    return [...form.querySelectorAll<HTMLInputElement>("input[name=option]")]
      .flatMap(({ value, dataset }) => (chosen.includes(value) ? [dataset.letter] : []))
      .join(", ");
  };
  const changed = () => {
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    if (!fields.has("option")) return;
    waiting = fields.toString();
    keepWaiting(version, waiting);
    say(words.saving);
    void send();
  };
  const online = () => void send();

  if (button) button.hidden = true;
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    changed();
  });
  window.addEventListener("online", online);
  if (waiting !== null) {
    const chosen = new URLSearchParams(waiting).getAll("option");
    for (const input of form.querySelectorAll<HTMLInputElement>("input[name=option]"))
      input.checked = chosen.includes(input.value);
    void send();
  }
  return {
    stop() {
      stopped = true;
      window.removeEventListener("online", online);
    },
  };
}

function readWaiting(version: string): string | null {
  try {
    const [of, body] = JSON.parse(sessionStorage.getItem(storageKey) ?? "[]") as string[];
    return of === version && body ? body : null;
  } catch {
    return null;
  }
}

function keepWaiting(version: string, body: string | null): void {
  try {
    if (body === null) sessionStorage.removeItem(storageKey);
    else sessionStorage.setItem(storageKey, JSON.stringify([version, body]));
  } catch {
    // Without storage, the choice is kept only as long as the page is open.
  }
}
