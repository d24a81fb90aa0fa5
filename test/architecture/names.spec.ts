import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { answersWithOneName, roomsWithoutDescription, stumblingBlocks } from './names';

const project = join(__dirname, '..', '..');

describe('the names of files', () => {
  it('say what is inside, and no file is too long', () => {
    expect(stumblingBlocks(project)).toEqual([]);
  });

  it('are introduced room by room in ARCHITECTURE.md', () => {
    expect(roomsWithoutDescription(project)).toEqual([]);
  });
});

describe('the names of answers', () => {
  it('each stand for one', () => {
    expect(answersWithOneName(project)).toEqual([]);
  });
});

describe('the guard of the names', () => {
  let planted: string;

  const plant = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, file)), { recursive: true });
      writeFileSync(join(planted, file), text);
    }
  };

  beforeEach(() => {
    planted = mkdtempSync(join(tmpdir(), 'planted-'));
  });

  afterEach(() => {
    rmSync(planted, { recursive: true });
  });

  it('finds two answers of one name', () => {
    plant({
      'src/groups/seats.dto.ts': 'export class SeatView {}\nexport class OtherView {}\n',
      'src/meetings/seats.dto.ts': 'export class SeatView {}\n',
    });
    expect(answersWithOneName(planted)).toEqual(['SeatView: src/groups/seats.dto.ts, src/meetings/seats.dto.ts']);
  });

  it('finds each planted fault and nothing else', () => {
    plant({
      'src/meetings/utils.ts': '',
      'src/meetings/index.ts': '',
      'src/common/day.ts': '',
      'src/meetings/meeting.service.ts': '',
      'src/meetings/logMeeting.ts': '',
      'src/meetings/meeting-logger.ts': 'export class MeetingLogger {\n  async execute(): Promise<void> {}\n}\n',
      'src/meetings/day-book.ts': `import { Database } from '../platform/database/database';\n`,
      'src/meetings/log-meeting.ts': 'export class LogMeeting {\n  async execute(): Promise<void> {}\n}\n',
      'src/meetings/quorum.ts': 'export const quorum = 1;\n',
      'src/meetings/quorum.spec.ts': '',
      'src/meetings/meeting.queries.ts': `import { Database } from '../platform/database/database';\n`,
      'test/long.spec.ts': '// line\n'.repeat(301),
    });

    expect(stumblingBlocks(planted).sort()).toEqual([
      'src/common/day.ts: "common" says nothing of what is inside',
      'src/meetings/day-book.ts: a use case starts with one of the verbs in names.ts',
      'src/meetings/index.ts: "index" says nothing of what is inside',
      'src/meetings/logMeeting.ts: not in kebab-case',
      'src/meetings/meeting-logger.ts: a use case starts with one of the verbs in names.ts',
      'src/meetings/meeting.service.ts: ".service" is no role',
      'src/meetings/utils.ts: "utils" says nothing of what is inside',
      'test/long.spec.ts: 301 lines, and 300 are the most',
    ]);
  });

  it('finds a room that the map does not describe', () => {
    plant({
      'src/hits/hit.ts': '',
      'src/attic/box.ts': '',
      'ARCHITECTURE.md': '- `src/hits/`: the teams',
    });

    expect(roomsWithoutDescription(planted)).toEqual(['attic']);
  });
});
