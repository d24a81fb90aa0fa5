import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../platform/problems/problem';
import type { ProblemPages } from '../platform/problems/problem.filter';
import { ShowPage } from './show-page';

/** Tells a problem on a page, in the words of the API. Whoever is not signed in is shown where to, and comes back from there. */
@Injectable()
export class ShowProblem implements ProblemPages {
  constructor(private readonly showPage: ShowPage) {}

  async show({ status, title, detail, errors }: Problem, request: FastifyRequest, reply: FastifyReply): Promise<void> {
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
