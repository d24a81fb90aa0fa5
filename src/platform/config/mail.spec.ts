import { mailSettings } from './mail';

const portal = 'https://portal.example.nhs.uk';
const right = {
  MAIL_URL: 'smtp://portal:plover-anvil@mail.example.nhs.uk:587',
  MAIL_FROM: 'Portal <portal@example.org>',
};

describe('how mails leave', () => {
  it('is not at all unless a server is set: they are kept', () => {
    expect(mailSettings({}, null)).toMatchObject({ isOn: true, server: null, hours: { from: 8, to: 18 } });
    expect(mailSettings({ MAIL: 'off' }, null).isOn).toBe(false);
  });

  it('is by the server, from the sender, within the hours that are set', () => {
    const told = mailSettings({ ...right, MAIL_REPLY_TO: 'office@example.org', MAIL_HOURS: '7-20' }, portal);
    expect(told).toEqual({
      isOn: true,
      server: right.MAIL_URL,
      from: right.MAIL_FROM,
      replyTo: 'office@example.org',
      hours: { from: 7, to: 20 },
    });
    expect(mailSettings({ MAIL_HOURS: 'always' }, null).hours).toBe(null);
  });

  it.each([
    [{ MAIL_URL: 'mail.example.nhs.uk' }, 'MAIL_URL cannot be read'],
    [{ MAIL_URL: 'http://mail.example.nhs.uk' }, 'MAIL_URL cannot be read'],
    [{ MAIL_FROM: '' }, 'MAIL_FROM is missing'],
    [{ MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' }, 'MAIL_FROM is no e-mail address'],
    [{ MAIL_HOURS: '18-8' }, 'MAIL_HOURS'],
    [{ MAIL_HOURS: '8-25' }, 'MAIL_HOURS'],
    [{ MAIL: 'no' }, 'MAIL is "no"'],
  ])('refuses %j with what to write, and never tells the password', (wrong, sentence) => {
    const refuse = (): unknown => mailSettings({ ...right, ...wrong }, portal);
    expect(refuse).toThrow(sentence);
    expect(refuse).not.toThrow('plover');
  });

  it('needs to know where links lead', () => {
    expect(() => mailSettings(right, null)).toThrow('PUBLIC_URL is missing');
  });
});
