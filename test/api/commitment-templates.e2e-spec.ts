import { commitmentTemplates } from '../../src/assurance/commitment-templates';
import { ruleNamed } from '../../src/assurance/rules/all';
import { aGroup } from '../support/a-group';
import { api } from '../support/api';
import { recordedHit, recordedOrganisation, recordedPost, recordedUnit } from '../support/recorded';

/** A new HIT with what any template asks for, named by its keys. */
async function newHit(): Promise<{ hit: string; needs: Readonly<Record<string, unknown>> }> {
  const { id: hit } = await recordedHit('A HIT that starts from a template');
  const trust = await recordedOrganisation('A trust');
  const keyOf = async (group: Promise<{ id: string }>): Promise<string> =>
    (await (await api()).get(`/api/v1/groups/${(await group).id}`)).body.key;
  return {
    hit,
    needs: {
      steeringGroup: await keyOf(aGroup('Steering group', { hit })),
      parentGroup: await keyOf(aGroup('Trust-wide group')),
      thematicGroups: [await keyOf(aGroup('Data', { hit, kind: 'THEMATIC_GROUP' }))],
      unit: (await recordedUnit(trust, 'Division of Medicine')).key,
      posts: [(await recordedPost(trust, 'Head of Division')).key],
      representation: [{ sector: 'COMMISSIONER' }],
    },
  };
}

describe('A HIT that starts from a template', () => {
  it.each(commitmentTemplates.map((template) => [template.kind, template] as const))(
    '%s has all of its promises, and a finding of each in every respect',
    async (kind, template) => {
      const client = await api();
      const { hit, needs: all } = await newHit();
      await aGroup('Working group', { hit, kind: 'WORKING_GROUP' });
      const document = await client.made('/api/v1/source-documents', { hit, title: 'Application', year: 2012 });
      const needs = Object.fromEntries(Object.keys(template.needs).map((name) => [name, all[name]]));
      const body = { template: kind, sourceDocument: document.id, needs, from: '2012-10-01' };
      const { status, body: made } = await client.post(`/api/v1/hits/${hit}/commitments`, body);
      expect(status).toBe(201);
      expect(made.declared).toHaveLength(template.promises.length);
      const { body: listed } = await client.get(`/api/v1/commitments?hit=${hit}&limit=100`);
      const said = ({ rule, quotation }: { rule: string; quotation: string }): string => `${rule}: ${quotation}`;
      expect(listed.items.map(said).sort()).toEqual(template.promises.map(said).sort());
      const { body: found } = await client.get(`/api/v1/findings?hit=${hit}&asOf=2013-09-30`);
      const aspects = template.promises.flatMap(({ rule }) => Object.keys(ruleNamed(rule)?.aspects ?? {}));
      expect(found.findings.map(({ aspect }: { aspect: string }) => aspect).sort()).toEqual(aspects.sort());
      expect(new Set(found.findings.map(({ outcome }: { outcome: string }) => outcome))).toEqual(
        new Set(['CANNOT_TELL']),
      );
    },
  );

  it('is told of each need that is missing, and then has none of the promises', async () => {
    const client = await api();
    const { id: hit } = await recordedHit('A HIT that is in a hurry');
    const document = await client.made('/api/v1/source-documents', { hit, title: 'Application', year: 2012 });
    const body = { template: 'SHAPE_2012', sourceDocument: document.id, needs: {}, from: '2012-10-01' };
    const { status, body: problem } = await client.post(`/api/v1/hits/${hit}/commitments`, body);
    expect(status).toBe(422);
    expect(problem.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(
      ['parentGroup', 'posts', 'representation', 'steeringGroup', 'unit'].map((name) => `#/needs/${name}`),
    );
    expect((await client.get(`/api/v1/commitments?hit=${hit}`)).body.items).toEqual([]);
  });
});
