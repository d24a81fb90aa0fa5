import request from 'supertest';
import type { Test } from 'supertest';
import { CheckedApi } from './api';
import type { Answer } from './api';
import { serverUrl } from './server';

type Method = 'get' | 'post' | 'put';

/** As a browser does: keeps the cookies that it is given, and sends them back. Answers are held against the OpenAPI document. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();
  /** What every Set-Cookie said, the latest last. */
  readonly given: string[] = [];
  /** The token that the last answer told, which is sent with whatever changes something. */
  csrfToken: string | null = null;

  private constructor(
    private readonly address: string,
    private readonly checked: CheckedApi,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async at(address = serverUrl(), headers: Readonly<Record<string, string>> = {}): Promise<CookieJar> {
    return new CookieJar(address, await CheckedApi.at(address), headers);
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** As if somebody had planted the cookies of another browser here. */
  take(cookie: string): void {
    for (const pair of cookie.split('; ')) {
      const [name = '', value = ''] = pair.split('=');
      this.cookies.set(name, value);
    }
  }

  async send(method: Method, path: string, body?: object, headers: Record<string, string> = {}): Promise<Answer> {
    const sending: Test = request(this.address)
      [method](path)
      .set({
        ...this.headers,
        ...(method !== 'get' && this.csrfToken !== null ? { 'X-CSRF-Token': this.csrfToken } : {}),
        ...headers,
      });
    if (this.cookies.size > 0) void sending.set('Cookie', this.cookie);
    const got = await (body === undefined ? sending : sending.send(body));
    const answer: Answer = { status: got.status, headers: got.headers, text: got.text, body: got.body };
    if (path.startsWith('/api/')) this.checked.hold(method, path, answer);
    this.keep(got.get('Set-Cookie') ?? []);
    const { csrfToken } = answer.body ?? {};
    if (typeof csrfToken === 'string') this.csrfToken = csrfToken;
    return answer;
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      this.given.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
