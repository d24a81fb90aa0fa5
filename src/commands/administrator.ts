import '../platform/config/lean-loading';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { OpenDoor } from '../access/open-door';
import { IssueLink } from '../access/sign-in/issue-link';
import { CannotStart } from '../platform/config/cannot-start';
import { readEnvironment } from '../platform/config/environment';
import { runProgram } from '../platform/config/run-program';
import { commandLineViewer } from '../platform/viewer';
import { withProgram } from './with-program';

const usage = 'say who it is: npm run administrator -- --name "Ann Archer" --email ann@example.nhs.uk';
const days = 7;

function newcomer(): { name: string; email: string } {
  try {
    const { values } = parseArgs({ options: { name: { type: 'string' }, email: { type: 'string' } } });
    const { name = '', email = '' } = values;
    if (name.trim() !== '' && isEmail(email)) return { name, email };
  } catch {
    // said below, as for every other call that cannot be understood
  }
  throw new CannotStart(usage);
}

runProgram(async () => {
  const who = newcomer();
  const { publicUrl, host, port } = readEnvironment(process.env);
  const address = publicUrl ?? `http://${host}:${String(port)}`;
  await withProgram(async (app) => {
    const viewer = commandLineViewer('administrator');
    const door = app.get(OpenDoor);
    const { accountId, token } = await door.execute(viewer, { ...who, role: 'ADMINISTRATOR' }, days);
    const { path } = await app.get(IssueLink).execute(viewer, accountId, 'SET_PASSWORD');
    process.stdout.write(
      `${who.name} is an administrator. To set a password, open this once, within four days:\n\n  ${address}${path}\n\n` +
        `Programs send a token instead. This one is good for ${String(days)} days and is not told again:\n\n  ${token}\n\n` +
        'Send it as "Authorization: Bearer TOKEN". POST /api/v1/me/tokens makes one that lasts longer.\n',
    );
  });
});
