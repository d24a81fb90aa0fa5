import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskProvider } from '../access/sign-on/ask-provider';
import type { Problem } from '../platform/problems/problem';
import type { ProblemPages } from '../platform/problems/problem.filter';
import { ShowPage } from './show-page';
import { showSignIn } from './sign-in/show-sign-in';
import { typedBefore } from './sign-in/typed-before';

/** Tells a problem on a page, in the words of the API. Whoever is not signed in is shown where to, comes back from
 * there, and loses nothing that they typed. */
@Injectable()
export class ShowProblem implements ProblemPages {
  constructor(
    private readonly showPage: ShowPage,
    private readonly askProvider: AskProvider,
  ) {}

  async show(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { status, title, detail, errors } = problem;
    const typed = typedBefore(request, problem);
    if (typed !== null)
      return showSignIn(this.showPage, this.askProvider, request, reply, { next: '/', email: '', typed });
    if (status === 401) {
      if (request.url === '/') {
        await reply.redirect('/start', 303);
        return;
      }
      const wanted = request.method === 'GET' ? `?next=${encodeURIComponent(request.url)}` : '';
      await reply.redirect(`/sign-in${wanted}`, 303);
      return;
    }
    await this.showPage.execute(request, reply, 'layout/problem', {
      title: status === 404 ? 'Page not found' : title,
      status,
      detail,
      faults: errors,
    });
  }
}
