import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import { seatOnDay } from '../../groups/seat.queries';
import type { SeatView } from '../../groups/seats.dto';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { Option } from '../forms/form-field';
import { organisationOptions } from '../forms/look-up.queries';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { SeatForms } from './seat.form';
import type { SeatSubject } from './seat.form';

/** What can be done to a seat: filled, handed over, given a deputy, put right, ended. */
@PageController('seats/:id/change')
export class SeatFormPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showForm: ShowForm,
    private readonly seatForms: SeatForms,
  ) {}

  @Get(':form')
  @Needs('structure:change', inPath('seat'))
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<SeatSubject> => this.subject(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.seatForms.forms, subject });
  }

  @Post(':form')
  @Needs('structure:change', inPath('seat'))
  async sent(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<SeatSubject> => this.subject(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.seatForms.forms, subject });
  }

  private async subject(viewer: Viewer, id: string): Promise<SeatSubject> {
    const today = this.clock.today();
    const [seat, organisations] = await Promise.all([
      this.database.one<SeatView>(viewer, seatOnDay, [id, today]),
      this.database.one<Option[]>(viewer, organisationOptions, [today]),
    ]);
    if (seat === null) throw Problem.notFound('seat');
    const { label, groupId, groupName, version, role, memberClass, voting, required, constituency, capacity } = seat;
    return {
      id,
      name: `${label}, ${groupName}`,
      version,
      href: `/groups/${groupId}`,
      trail: [{ text: 'Teams', href: '/teams' }],
      organisations: organisations ?? [],
      now: { label, role, memberClass, voting, required, constituency, capacity },
    };
  }
}
