import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAll } from '../http/open-to-all.decorator';
import { DatabaseReadiness } from '../database/database-readiness';

/** What a probe is told. */
export interface Health {
  readonly status: 'live' | 'ready' | 'not ready';
  /** What is missing. */
  readonly detail?: string;
}

/** Two questions that whatever runs the server asks: should it be restarted, and should requests be sent to it? */
@Controller('health')
export class HealthController {
  constructor(private readonly database: DatabaseReadiness) {}

  /** The process is alive. It says nothing of the database: restarting us would not bring that back. */
  @Get('live')
  @OpenToAll()
  @Header('Cache-Control', 'no-store')
  live(): Health {
    return { status: 'live' };
  }

  /** Requests can be answered: the database is reachable and has every migration; 503 otherwise. */
  @Get('ready')
  @OpenToAll()
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const missing = await this.database.whatIsMissing();
    if (missing === null) return { status: 'ready' };
    void reply.status(503);
    return { status: 'not ready', detail: missing };
  }
}
