import { mailSettings } from './mail';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../../../test/support/temporary-folder';
import { CannotStart } from './cannot-start';
import { isLoopback, readEnvironment } from './environment';

describe('the environment', () => {
  const folder = temporaryFolder();

  it('needs nothing to be set', () => {
    expect(readEnvironment({})).toEqual({
      mail: mailSettings({}, null),
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      databaseUrl: null,
      databasePool: 10,
      logLevel: 'info',
      trustsNetwork: false,
      requestSeconds: 300,
      statementSeconds: 60,
      sessionSecret: null,
      signOn: null,
      sessionIdleHours: 20,
      requestsPerMinute: 3000,
      publicUrl: null,
      trustedProxies: [],
      webhooks: { hosts: [], privateNetworks: false },
    });
  });

  it('takes what is set, and an empty value is not set', () => {
    const variables = { PORT: '0', HOST: '::1', DATA_DIR: '/srv/portal', DATABASE_URL: '', LOG_LEVEL: 'debug' };
    expect(readEnvironment(variables)).toMatchObject({
      port: 0,
      host: '::1',
      dataDir: '/srv/portal',
      databaseUrl: null,
      logLevel: 'debug',
    });
  });

  it.each([
    [{ PORT: '65536' }, /PORT is "65536": write a whole number from 0 to 65535/],
    [{ PORT: '3000.5' }, /PORT is "3000.5"/],
    [{ DATABASE_POOL: '0' }, /DATABASE_POOL is "0": write a whole number from 1 to 90/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud": write one of silent, error, warn, info, debug/],
    [{ HIT_PORTAL_TRUST_NETWORK: 'true' }, /HIT_PORTAL_TRUST_NETWORK is "true": write yes, or leave it out/],
  ])('refuses %j', (variables, sentence) => {
    expect(() => readEnvironment(variables)).toThrow(CannotStart);
    expect(() => readEnvironment(variables)).toThrow(sentence);
  });

  it('never repeats an address that may hold a password', () => {
    const variables = { DATABASE_URL: 'mysql://portal:s3cret@host/portal' };
    expect(() => readEnvironment(variables)).toThrow(/^DATABASE_URL cannot be read(?!.*s3cret)/);
  });

  it('listens beyond this machine only when the operator vouches for the network', () => {
    expect(() => readEnvironment({ HOST: '0.0.0.0' })).toThrow(/without encryption/);
    expect(readEnvironment({ HOST: '0.0.0.0', HIT_PORTAL_TRUST_NETWORK: 'yes' }).host).toBe('0.0.0.0');
  });

  it('takes a secret from a file, without the line end that editors leave', () => {
    const file = join(folder(), 'database-url');
    writeFileSync(file, 'postgresql://portal:s3cret@database/portal\n');
    expect(readEnvironment({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgresql://portal:s3cret@database/portal');
    expect(() => readEnvironment({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgresql://x' })).toThrow(/both set/);
    writeFileSync(file, '\n');
    expect(() => readEnvironment({ DATABASE_URL_FILE: file })).toThrow(/which is empty/);
    expect(() => readEnvironment({ DATABASE_URL_FILE: `${file}-not` })).toThrow(/which cannot be read/);
  });

  it('refuses the passwords of examples in production, and does not judge others', () => {
    const url = (password: string) => `postgresql://portal:${password}@database/portal`;
    const read = (password: string) => () => readEnvironment({ NODE_ENV: 'production', DATABASE_URL: url(password) });
    expect(read('portal')).toThrow(/has the password of an example/);
    expect(read('password')).toThrow(/has the password of an example/);
    expect(read('other')).not.toThrow();
    expect(readEnvironment({ DATABASE_URL: url('portal') }).databaseUrl).toBe(url('portal'));
  });

  it('takes the address that people open, as browsers write it, and the proxies in front', () => {
    const variables = {
      PUBLIC_URL: 'https://Portal.example.nhs.uk/',
      TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8',
    };
    expect(readEnvironment(variables)).toMatchObject({
      publicUrl: 'https://portal.example.nhs.uk',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    });
  });

  it.each(['portal.example.nhs.uk', 'ftp://portal', 'https://portal/hits', 'https://ann@portal', 'https://portal?x'])(
    'refuses %s as the address that people open',
    (address) => {
      expect(() => readEnvironment({ PUBLIC_URL: address })).toThrow(/PUBLIC_URL cannot be used: write the address/);
    },
  );

  it.each(['proxy', '10.0.0.0/33', '10.0.0.0/0', '10.0.0.0/', '127.0.0.1,', 'yes', 'fd00::/129'])(
    'takes nobody’s word by mistake: refuses %s as a proxy',
    (proxies) => {
      expect(() => readEnvironment({ TRUSTED_PROXIES: proxies })).toThrow(/^TRUSTED_PROXIES names "/);
    },
  );

  it('knows which addresses stay on this machine', () => {
    const addresses = ['127.0.0.1', '127.8.9.1', '::1', 'localhost', '0.0.0.0', '::', '10.0.0.1', '127.evil.example'];
    expect(addresses.filter(isLoopback)).toEqual(['127.0.0.1', '127.8.9.1', '::1', 'localhost']);
  });
});
