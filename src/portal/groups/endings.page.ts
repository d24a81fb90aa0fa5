import { Get, Post } from '@nestjs/common';
import { inPath, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import type { Statement } from '../../platform/database/statement';
import { Problem } from '../../platform/problems/problem';
import type { FormSubject } from '../forms/change-form';
import type { AskedForm } from '../forms/show-form';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { EndingForms } from './ending.form';
import { deputyToEnd, lineToEnd, linkToEnd, occupancyToEnd } from './group-subject.queries';
import type { PartOfGroup } from './group-subject.queries';

/** Where what hangs on a group ends: somebody's membership, a deputy, a reporting line, a working link. */
@PageController()
export class EndingPages {
  constructor(
    private readonly database: Database,
    private readonly showForm: ShowForm,
    private readonly endingForms: EndingForms,
  ) {}

  @Get('memberships/:id/end')
  @Needs('structure:change', inPath('occupancy'))
  async membership(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.execute(this.asked('membership', occupancyToEnd, asked));
  }

  @Post('memberships/:id/end')
  @Needs('structure:change', inPath('occupancy'))
  async endMembership(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.sent(this.asked('membership', occupancyToEnd, asked));
  }

  @Get('deputies/:id/end')
  @Needs('structure:change', inPath('namedDeputy'))
  async deputy(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.execute(this.asked('deputy', deputyToEnd, asked));
  }

  @Post('deputies/:id/end')
  @Needs('structure:change', inPath('namedDeputy'))
  async endDeputy(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.sent(this.asked('deputy', deputyToEnd, asked));
  }

  @Get('reporting-lines/:id/end')
  @Needs('structure:change', inPath('reportingLine'))
  async line(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.execute(this.asked('line', lineToEnd, asked));
  }

  @Post('reporting-lines/:id/end')
  @Needs('structure:change', inPath('reportingLine'))
  async endLine(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.sent(this.asked('line', lineToEnd, asked));
  }

  @Get('working-links/:id/end')
  @Needs('structure:change', inPath('workingLink'))
  async link(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.execute(this.asked('link', linkToEnd, asked));
  }

  @Post('working-links/:id/end')
  @Needs('structure:change', inPath('workingLink'))
  async endLink(@Asked() asked: FormAtAddress): Promise<void> {
    await this.showForm.sent(this.asked('link', linkToEnd, asked));
  }

  private asked(
    of: 'membership' | 'deputy' | 'line' | 'link',
    found: Statement,
    { viewer, id, request, reply }: Pick<AskedForm<FormSubject>, 'viewer' | 'request' | 'reply'> & { id: string },
  ): AskedForm<FormSubject> {
    const subject = async (): Promise<FormSubject> => {
      const part = await this.database.one<PartOfGroup>(viewer, found, [id]);
      if (part === null) throw Problem.notFound(of);
      const { name, groupId, groupName, version } = part;
      const href = `/groups/${groupId}`;
      return {
        id,
        name,
        version,
        href,
        trail: [
          { text: 'Teams', href: '/teams' },
          { text: groupName, href },
        ],
      };
    };
    return { viewer, forms: this.endingForms[of], name: 'end', subject, request, reply };
  }
}
