import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { RecordIdentifier } from '../../directory/record-identifier';
import { Database } from '../../platform/database/database';
import { statement } from '../../platform/database/statement';
import { Asking } from '../../platform/http/asking.decorator';
import { fileIn } from '../../platform/http/uploaded-forms';
import { Problem } from '../../platform/problems/problem';
import { dayInWords } from '../../platform/time/day-in-words';
import type { Viewer } from '../../platform/viewer';
import { counted } from '../../assurance/counted';
import { matchRegister } from '../../transfer/register/match-register';
import type { OurOrganisation, RegisterMatch, WayToMatch } from '../../transfer/register/match-register';
import { readRegister } from '../../transfer/register/register-rows';
import type { Register, SuccessionRow } from '../../transfer/register/register-rows';
import { RefusedFile } from '../../transfer/spreadsheets/file/refused-file';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { withQuery } from '../sheets';
import { ShowPage } from '../show-page';

/** Every organisation, by all its names, with its codes of ODS and whether another stands in its place. No values. */
const ours = statement(
  'register-our-organisations',
  `SELECT o.id, o.version, (SELECT coalesce(json_agg(n.name ORDER BY lower(n.during) DESC), '[]'::json) FROM organisation_name n WHERE n.organisation_id = o.id) AS names,
     (SELECT coalesce(json_agg(i.value ORDER BY i.value), '[]'::json) FROM organisation_identifier i WHERE i.organisation_id = o.id AND i.scheme = 'ODS') AS codes,
     EXISTS (SELECT FROM organisation_succession x WHERE x.predecessor_id = o.id) AS "isSucceeded"
   FROM organisation o ORDER BY 3::text, o.id`,
);

type Ours = OurOrganisation & { readonly isSucceeded: boolean };

const wayWords: Readonly<Record<WayToMatch, string>> = {
  CODE: 'Its code is recorded',
  NAME: 'The name is the same',
  ALIKE: 'The name is alike',
};

/**
 * Matches the organisations of the record to an extract of the NHS register (ODS): their codes are offered, and recorded where somebody
 * says so; successions lead to the form that records one.
 */
@PageController('organisations/register')
export class RegisterPages {
  constructor(
    private readonly database: Database,
    private readonly recordIdentifier: RecordIdentifier,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('directory:change')
  async blank(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show(request, reply, {});
  }

  @Post()
  @Needs('directory:change')
  async sent(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    if (form.one('step') === 'record') {
      await this.show(request, reply, await this.record(viewer, form.all('match')));
      return;
    }
    try {
      const bytes = fileIn(request)?.bytes ?? null;
      if (bytes === null) throw new RefusedFile('Choose a file.');
      const register = await readRegister(bytes);
      await this.show(request, reply, { found: await this.found(viewer, register) });
    } catch (refusal) {
      if (!(refusal instanceof RefusedFile)) throw refusal;
      await this.show(request, reply, { ...faultsAtFields(Problem.field('#/file', refusal.message), 'file') });
    }
  }

  /** Records the codes that were ticked, each by itself: one that is refused holds up none of the others. */
  private async record(viewer: Viewer, ticked: readonly string[]): Promise<object> {
    const known = new Map((await this.ours(viewer)).map((one) => [one.id, one]));
    const refused: string[] = [];
    let recorded = 0;
    for (const choice of ticked) {
      const [id = '', value = ''] = choice.split(' ');
      const organisation = known.get(id);
      if (organisation === undefined || !/^[A-Z0-9]{3,12}$/.test(value)) continue;
      try {
        await this.recordIdentifier.execute(viewer, id, organisation.version, { scheme: 'ODS', value });
        recorded += 1;
      } catch (refusal) {
        if (!(refusal instanceof Problem)) throw refusal;
        refused.push(`${organisation.names[0] ?? value}: ${refusal.detail}`);
      }
    }
    return { told: `${counted(recorded, 'code')} recorded.`, refused };
  }

  private async ours(viewer: Viewer): Promise<Ours[]> {
    return this.database.rows<Ours & Record<string, unknown>>(viewer, ours, []);
  }

  private async found(viewer: Viewer, { organisations, successions }: Register): Promise<object> {
    const all = await this.ours(viewer);
    const matches = matchRegister(all, organisations);
    const taken = new Set(all.flatMap(({ codes }) => codes));
    return {
      rows: organisations.length,
      matches: matches.filter(({ way, row }) => way === 'CODE' || !taken.has(row.code)).map(matchShown),
      unmatched: organisations.length === 0 ? 0 : all.length - new Set(matches.map((one) => one.organisation.id)).size,
      successions: successions.flatMap((one) => successionShown(one, all)),
    };
  }

  private async show(request: FastifyRequest, reply: FastifyReply, shown: object): Promise<void> {
    await this.showPage.execute(request, reply, 'organisations/register', {
      title: 'Match organisations to the NHS register',
      section: 'teams',
      trail: [
        { text: 'Teams', href: '/teams' },
        { text: 'Organisations', href: '/organisations' },
      ],
      ...shown,
    });
  }
}

function matchShown({ organisation, row, way }: RegisterMatch): object {
  return {
    id: organisation.id,
    name: organisation.names[0] ?? row.name,
    code: row.code,
    registered: row.name,
    closed: row.to === null ? null : dayInWords(row.to),
    way: wayWords[way],
    isKnown: way === 'CODE',
    isSure: way === 'NAME',
  };
}

/** A succession between two organisations of the record that it does not know yet, with the form that records it. */
function successionShown({ predecessor, successor, on }: SuccessionRow, all: readonly Ours[]): object[] {
  const [before, after] = [predecessor, successor].map((code) => all.find(({ codes }) => codes.includes(code)));
  if (!before || !after || before.isSucceeded) return [];
  return [
    {
      before: before.names[0],
      after: after.names[0],
      on,
      href: withQuery(`/organisations/${before.id}/change/succeed`, { successor: after.id, on }),
    },
  ];
}
