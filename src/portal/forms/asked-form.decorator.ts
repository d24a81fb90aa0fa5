import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../platform/http/asking.decorator';
import { IdPipe } from '../../platform/http/id.pipe';
import type { AskedForm } from './show-form';
import type { FormSubject } from './change-form';

/** A form as its address asks for it: which form, by whom, and the id of what it is about. */
export interface FormAtAddress extends Pick<AskedForm<FormSubject>, 'viewer' | 'name' | 'request' | 'reply'> {
  /** Empty where the form is about something that is yet to be made. */
  readonly id: string;
}

interface Named {
  readonly id?: string;
}

/** The form that an address asks for: its name is the last part of the address. What has not the form of an id names nothing: 404. */
export const Asked = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<FormAtAddress> => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest<{ Params: Named }>>();
  const { id } = request.params;
  return {
    viewer: viewerOf(request),
    id: id === undefined ? '' : ((await new IdPipe().transform(id, { type: 'param' })) ?? ''),
    name: request.url.split('?')[0]?.split('/').at(-1) ?? '',
    request,
    reply: http.getResponse<FastifyReply>(),
  };
});
