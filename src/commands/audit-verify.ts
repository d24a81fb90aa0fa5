import '../platform/config/lean-loading';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { VerifyTrail } from '../access/trail/verify-trail';
import type { TrailPlace } from '../access/trail/verify-trail';
import { CannotStart } from '../platform/config/cannot-start';
import { runProgram } from '../platform/config/run-program';
import { commandLineViewer } from '../platform/viewer';
import { withProgram } from './with-program';

const usage =
  'leave everything out, or give a place that an earlier proof told: npm run audit:verify -- --kept POSITION:HASH';

function keptPlace(): TrailPlace | null {
  try {
    const { kept } = parseArgs({ options: { kept: { type: 'string' } } }).values;
    if (kept === undefined) return null;
    const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(kept) ?? [];
    if (position !== undefined && hash !== undefined) return { position: Number(position), hash };
  } catch {
    // said below, as for every other call that cannot be understood
  }
  throw new CannotStart(usage);
}

runProgram(async () => {
  const kept = keptPlace();
  await withProgram(async (app) => {
    const { rows, head, firstBroken } = await app.get(VerifyTrail).execute(commandLineViewer('audit:verify'), kept);
    if (firstBroken)
      throw new CannotStart(`the trail is broken at row ${String(firstBroken.position)}: ${firstBroken.why}`);
    process.stdout.write(
      `The trail is whole: ${rows.toLocaleString('en')} rows, each as it was written.\n` +
        `Keep this somewhere else, and prove the trail against it next time with --kept:\n\n  ${String(head.position)}:${head.hash}\n`,
    );
  });
});
