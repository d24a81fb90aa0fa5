import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import type { GroupDetailView } from '../../groups/group-detail.dto';
import { groupOnDay } from '../../groups/group.queries';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { RaiseItemForms } from './raise-item.form';
import type { RaisingSubject } from './raise-item.form';

/** Whoever belongs to a group asks for an item on its agenda. */
@PageController('groups/:id/raise')
export class RaiseItemPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showForm: ShowForm,
    private readonly raiseItemForms: RaiseItemForms,
  ) {}

  @Get()
  @Needs('agenda:raise', inPath('group'))
  async blank(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.execute({ ...asked, forms: this.raiseItemForms.forms, subject: () => this.subject(asked) });
  }

  @Post()
  @Needs('agenda:raise', inPath('group'))
  async raise(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.sent({ ...asked, forms: this.raiseItemForms.forms, subject: () => this.subject(asked) });
  }

  private async subject({ viewer, id, request }: FormAtAddress): Promise<RaisingSubject> {
    const group = await this.database.one<GroupDetailView>(viewer, groupOnDay, [id, this.clock.today()]);
    if (group === null) throw Problem.notFound('group');
    const trail = [{ text: 'Teams', href: '/teams' }];
    const person = request.identity?.personId ?? null;
    return { id, name: group.name, href: `/groups/${id}`, trail, version: null, person };
  }
}
