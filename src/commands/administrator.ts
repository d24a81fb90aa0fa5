import '../platform/config/lean-loading';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { isEmail } from 'class-validator';
import { OpenDoor } from '../access/open-door';
import { CannotStart } from '../platform/config/cannot-start';
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
  await withProgram(async (app) => {
    const door = app.get(OpenDoor);
    const token = await door.execute(commandLineViewer('administrator'), { ...who, role: 'ADMINISTRATOR' }, days);
    process.stdout.write(
      `${who.name} is an administrator. This token is good for ${String(days)} days and is not told again:\n\n  ${token}\n\n` +
        'Send it as "Authorization: Bearer TOKEN". POST /api/v1/me/tokens makes one that lasts longer.\n',
    );
  });
});
