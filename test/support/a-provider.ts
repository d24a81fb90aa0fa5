import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Whom the provider knows, by what they type to sign in, and what it tells of them. */
export type Known = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export const clientId = 'hit-portal';
export const clientSecret = 'a-secret-that-only-tests-know-7Q';

/** A provider of OpenID Connect on this machine, as an organisation has one. */
export class AProvider {
  /** Turns the signed tokens that it gives into others that nobody signed. */
  isForging = false;
  /** Answers everything with 503, as while it is mended. */
  isAway = false;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** Listens; it tells of nobody until it knows where the portal is. */
  static async start(): Promise<AProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new AProvider(server, `http://127.0.0.1:${port}`);
  }

  /** From now on it knows the portal at this address, and these people. */
  knows(portal: string, people: Known): void {
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${portal}/sign-in/callback`],
          post_logout_redirect_uris: [`${portal}/start`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
      pkce: { required: () => true },
      cookies: { keys: ['a-key-that-only-tests-know'] },
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    });
    const answer = provider.callback();
    this.server.removeAllListeners('request');
    this.server.on('request', (request, response) => {
      if (this.isAway) return response.writeHead(503).end();
      if (this.isForging && request.url === '/token') {
        const end = response.end.bind(response);
        response.end = ((body: unknown) => {
          const told = JSON.parse(String(body)) as { id_token: string };
          const [head = '', claims = ''] = told.id_token.split('.');
          const forged = JSON.stringify({ ...told, id_token: `${head}.${claims}.${'A'.repeat(342)}` });
          response.setHeader('Content-Length', Buffer.byteLength(forged));
          return end(forged);
        }) as typeof response.end;
      }
      return void answer(request, response);
    });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** A browser that goes wherever it is led, on both sides, and keeps what it is given for each. */
export class Wanderer {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Asks once; does not follow. */
  async ask(address: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    const answer = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(address).origin } : {}),
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Where an answer leads. */
  static to(answer: Response, from: string): string {
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${from} leads nowhere: ${answer.status}`);
    return new URL(location, from).href;
  }

  /** Signs in at the provider, from the address to which the portal led, and gives the address that leads back. */
  async signInThere(address: string, login: string, back: string): Promise<string> {
    let at = address;
    for (let steps = 0; steps < 12; steps += 1) {
      if (at.startsWith(back)) return at;
      const answer = await this.ask(at);
      if (answer.status === 200) {
        const page = await answer.text();
        const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
        at = Wanderer.to(await this.ask(at, prompt === 'login' ? { prompt, login, password: 'any' } : { prompt }), at);
      } else at = Wanderer.to(answer, at);
    }
    throw new Error(`The provider never led back: ${at}`);
  }
}
