import { signOnProvider } from './sign-on';

const right = {
  OIDC_ISSUER: 'https://login.example.nhs.uk/v2.0',
  OIDC_CLIENT_ID: 'portal',
  OIDC_CLIENT_SECRET: 'plover-anvil-Tuesday',
};

describe('the provider that people sign in at', () => {
  it('is none unless it is set', () => {
    expect(signOnProvider({ OIDC_CLIENT_ID: 'portal' })).toBe(null);
  });

  it('asks for name and address, and looks for roles where most providers tell them', () => {
    expect(signOnProvider(right)).toEqual({
      issuer: 'https://login.example.nhs.uk/v2.0',
      clientId: 'portal',
      clientSecret: 'plover-anvil-Tuesday',
      name: 'your organisation',
      scope: 'openid profile email',
      roleClaim: 'roles',
      roles: null,
    });
  });

  it.each([
    [{ OIDC_ISSUER: 'http://login.example.nhs.uk' }, 'with https'],
    [{ OIDC_ISSUER: 'login.example.nhs.uk' }, 'OIDC_ISSUER cannot be used'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is missing'],
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is missing'],
    [{ OIDC_CLIENT_SECRET: 'short' }, 'could be guessed'],
  ])('refuses %j with what to write', (wrong, sentence) => {
    const refuse = (): unknown => signOnProvider({ ...right, ...wrong });
    expect(refuse).toThrow(sentence);
    expect(refuse).not.toThrow('short:');
  });
});
