/** An HTTP client for tests. It keeps cookies, follows no redirects, and sends all fields of a page's form, hidden ones too. */
interface HttpClient {
  /** Opens the page at `path`, fills in its form, and sends the form to the same address. */
  submit(path: string, fields: Record<string, string>): Promise<Response>;
}

export function openHttpClient(url: string): HttpClient {
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { origin: url, ...(cookie && { cookie }) };
    const answer = await fetch(new URL(path, url), { redirect: "manual", ...init, headers });
    for (const each of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    async submit(path, fields) {
      const page = await (await send(path)).text();
      const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? "";
      const hidden = [...main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => {
        const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? "";
        return [read("name"), read("value")];
      });
      const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields });
      const answer = await send(path, { method: "POST", body });
      await answer.arrayBuffer();
      return answer;
    },
  };
}
