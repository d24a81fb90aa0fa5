import { Get, Post } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { inPath, Needs } from '../../access/needs.decorator';
import { reachIn } from '../../access/permitted';
import type { GroupDetailView } from '../../groups/group-detail.dto';
import { groupOnDay } from '../../groups/group.queries';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { Option } from '../forms/form-field';
import { documentOptions } from '../forms/look-up.queries';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { isSettingUp } from '../teams/setup/is-setting-up';
import { PageController } from '../page-controller.decorator';
import { GroupForms } from './group.form';
import type { GroupSubject } from './group.form';
import { quorumChoices } from './group-subject.queries';
import type { QuorumChoicesFound } from './group-subject.queries';
import { quorumNow } from './quorum-form';
import { rhythmNow } from './rhythm-form';

/** What can be done to a group: its seats, rhythm, quorum, terms of reference, lines and links. */
@PageController('groups/:id/change')
export class GroupFormPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showForm: ShowForm,
    private readonly groupForms: GroupForms,
  ) {}

  @Get(':form')
  @Needs('structure:change', inPath('group'))
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<GroupSubject> => this.subject(asked.viewer, asked.id, asked.request);
    await this.showForm.execute({ ...asked, forms: this.groupForms.forms, subject });
  }

  @Post(':form')
  @Needs('structure:change', inPath('group'))
  async sent(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<GroupSubject> => this.subject(asked.viewer, asked.id, asked.request);
    await this.showForm.sent({ ...asked, forms: this.groupForms.forms, subject });
  }

  private async subject(viewer: Viewer, id: string, request: FastifyRequest): Promise<GroupSubject> {
    const today = this.clock.today();
    const [group, choices] = await Promise.all([
      this.database.one<GroupDetailView>(viewer, groupOnDay, [id, today]),
      this.database.one<QuorumChoicesFound>(viewer, quorumChoices, [id, today]),
    ]);
    if (group === null || choices === null) throw Problem.notFound('group');
    const { hit, name, purpose, version, rhythm } = group;
    const seesAll = reachIn(request, 'structure:read') === null;
    const documents = await this.database.one<Option[]>(viewer, documentOptions, [hit?.id ?? null, id, seesAll]);
    return {
      id,
      name,
      version,
      href: hit !== null && isSettingUp(request) ? `/teams/${hit.id}/setup` : `/groups/${id}`,
      trail: [
        { text: 'Teams', href: '/teams' },
        ...(hit === null ? [] : [{ text: hit.name ?? 'Team', href: `/teams/${hit.id}` }]),
      ],
      documents: documents ?? [],
      ...choices,
      now: { name, purpose, ...rhythmNow(rhythm), ...quorumNow(choices.rule) },
    };
  }
}
