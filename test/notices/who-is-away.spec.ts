import { Client } from 'pg';
import { setTypeParsers } from '../../src/platform/database/type-parsers';
import { aMeetingOfTheTeam, anActionOf, aTeamToWriteTo, morning, theTeam, toldOn } from '../support/a-mailing';
import { freshDatabase, type TestDatabase } from '../support/database';

describe('Whoever is away', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    setTypeParsers();
    database = await freshDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await aTeamToWriteTo(client);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function told(day: string): Promise<Record<string, string>> {
    await morning(client, day);
    return toldOn(client, day);
  }
  const away = (person: string, during: string, takenBackOn: string | null = null) =>
    client.query(`INSERT INTO time_away (person_id, during, taken_back_on) VALUES ($1, $2, $3)`, [
      person,
      during,
      takenBackOn,
    ]);

  it('is sent nothing, nor is anybody else instead, and is told what still waits when they are back', async () => {
    const held = await aMeetingOfTheTeam(client, '2026-10-01', 'HELD');
    await anActionOf(client, held, theTeam.member, '2026-10-15');
    await away(theTeam.member, '[2026-10-26,2026-11-03)');
    await away(theTeam.sponsor, '[2026-11-01,2026-11-10)', '2026-10-30');
    await away(theTeam.sponsor, '[2026-11-10,2026-11-11)');
    expect(await told('2026-11-02')).toEqual({ 'Ann Archer': 'RECORD_TO_CONFIRM' });
    // What was taken back does not count.
    expect(await told('2026-11-03')).toMatchObject({ 'Dr Lee': 'SPONSOR_CHECK_IN' });
    expect(await told('2026-11-09')).toMatchObject({ 'Ben Other': 'ACTION_DIGEST' });
    // Else they would be reminded a week after the first question.
    expect(Object.keys(await told('2026-11-10'))).not.toContain('Dr Lee');
    expect(await told('2026-11-11')).toMatchObject({ 'Dr Lee': 'SPONSOR_CHECK_IN' });
  });
});
