import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import type { PostHoldingView } from '../../directory/post-holdings.dto';
import { postHoldingOnDay } from '../../directory/post-holding.queries';
import { postOnDay } from '../../directory/post.queries';
import type { PostDetailView } from '../../directory/posts.dto';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
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
  async form(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = (): Promise<FormSubject> => this.post(viewer, id);
    await this.showForm.execute({ viewer, forms: this.postForms.change, name, subject, request, reply });
  }

  @Post('posts/:id/change/:form')
  @Needs('directory:change')
  async change(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('form') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = (): Promise<FormSubject> => this.post(viewer, id);
    await this.showForm.sent({ viewer, forms: this.postForms.change, name, subject, request, reply });
  }

  @Get('post-holdings/:id/end')
  @Needs('directory:change')
  async holding(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = (): Promise<FormSubject> => this.heldPost(viewer, id);
    await this.showForm.execute({ viewer, forms: this.postForms.holding, name: 'end', subject, request, reply });
  }

  @Post('post-holdings/:id/end')
  @Needs('directory:change')
  async endHolding(
    @Asking() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const subject = (): Promise<FormSubject> => this.heldPost(viewer, id);
    await this.showForm.sent({ viewer, forms: this.postForms.holding, name: 'end', subject, request, reply });
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
