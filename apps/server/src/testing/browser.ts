/** Keeps cookies and follows redirects, as far as sign-in needs it; one host of ours, any others over the network. */
export interface Browser {
  /** Asks our server below its address. */
  send(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Opens an address and follows where it leads, until something is no redirect. */
  open(address: string): Promise<Response>;
  /** A request that carries this browser's cookies. */
  request(path: string, init?: RequestInit): Request;
  take(cookies: readonly string[]): void;
}

const MOST_STEPS = 12;

export function browser(address: string, handle: (request: Request) => Promise<Response>): Browser {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (url: string): Map<string, string> => {
    const { origin } = new URL(url);
    const jar = jars.get(origin) ?? new Map<string, string>();
    jars.set(origin, jar);
    return jar;
  };
  const keep = (url: string, cookies: readonly string[]): void => {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0/i.test(cookie)) jarOf(url).delete(name);
      else jarOf(url).set(name, value);
    }
  };
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    const cookie = [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookie !== '') headers.set('cookie', cookie);
    const request = new Request(url, { ...init, headers, redirect: 'manual' });
    const response = await (url.startsWith(address) ? handle(request) : fetch(request));
    keep(url, response.headers.getSetCookie());
    return response;
  };
  return {
    send: (path, body, headers = {}) =>
      ask(address + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json', origin: address }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    open: async (first) => {
      let url = first;
      for (let step = 0; step < MOST_STEPS; step++) {
        const response = await ask(url);
        const location = response.headers.get('location');
        if (location === null) return response;
        url = new URL(location, url).href;
        // Our own pages are not there in these tests: having come so far is enough.
        if (url.startsWith(address) && !new URL(url).pathname.startsWith('/api/auth')) return Response.redirect(url);
      }
      throw new Error(`It leads nowhere: ${url}`);
    },
    request: (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('cookie', [...jarOf(address)].map(([name, value]) => `${name}=${value}`).join('; '));
      return new Request(address + path, { ...init, headers });
    },
    take: (cookies) => keep(address, cookies),
  };
}
