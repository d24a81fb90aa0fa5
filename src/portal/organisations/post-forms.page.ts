import { Get, Post } from '@nestjs/common';
import { Needs } from '../../access/needs.decorator';
import type { PostHoldingView } from '../../directory/post-holdings.dto';
import { postHoldingOnDay } from '../../directory/post-holding.queries';
import { postOnDay } from '../../directory/post.queries';
import type { PostDetailView } from '../../directory/posts.dto';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import { Asked } from '../forms/asked-form.decorator';
import type { FormAtAddress } from '../forms/asked-form.decorator';
import { ShowForm } from '../forms/show-form';
import { PageController } from '../page-controller.decorator';
import { PostForms } from './post.form';

const organisations = { text: 'Organisations', href: '/organisations' };

/** Posts changing hands: “the Head of Division and the Divisional Manager will sit” follows whoever holds the post. */
@PageController()
export class PostFormPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showForm: ShowForm,
    private readonly postForms: PostForms,
  ) {}

  @Get('posts/:id/change/:form')
  @Needs('directory:change')
  async form(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => this.post(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.postForms.change, subject });
  }

  @Post('posts/:id/change/:form')
  @Needs('directory:change')
  async change(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => this.post(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.postForms.change, subject });
  }

  @Get('post-holdings/:id/end')
  @Needs('directory:change')
  async holding(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => this.heldPost(asked.viewer, asked.id);
    await this.showForm.execute({ ...asked, forms: this.postForms.holding, subject });
  }

  @Post('post-holdings/:id/end')
  @Needs('directory:change')
  async endHolding(@Asked() asked: FormAtAddress): Promise<void> {
    const subject = (): Promise<FormSubject> => this.heldPost(asked.viewer, asked.id);
    await this.showForm.sent({ ...asked, forms: this.postForms.holding, subject });
  }

  private async post(viewer: Viewer, id: string): Promise<FormSubject> {
    const post = await this.database.one<PostDetailView>(viewer, postOnDay, [id, this.clock.today()]);
    if (post === null) throw Problem.notFound('post');
    const { title, organisationId, organisationName, version } = post;
    const above = { text: organisationName ?? 'Organisation', href: `/organisations/${organisationId}` };
    return { id, name: title, href: `/posts/${id}`, trail: [organisations, above], version };
  }

  private async heldPost(viewer: Viewer, id: string): Promise<FormSubject> {
    const holding = await this.database.one<PostHoldingView>(viewer, postHoldingOnDay, [id, this.clock.today()]);
    if (holding === null) throw Problem.notFound('post holding');
    const { personName, postTitle, postId, version } = holding;
    const href = `/posts/${postId}`;
    return {
      id,
      name: `${personName}, ${postTitle}`,
      href,
      trail: [organisations, { text: postTitle, href }],
      version,
    };
  }
}
