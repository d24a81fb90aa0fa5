import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { inQuery, Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOfKind } from '../../platform/http/responses';
import { sendOne } from '../../platform/http/send';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { refuseReversed } from './forwards';
import { AssembleNetwork } from './assemble-network';
import type { AssembleNetworkCommand } from './assemble-network';
import { MeasurePeriodQuery } from './measure-period.dto';
import { NetworkQuery, NetworkView, PersonInNetworkView } from './network.dto';
import { HitOverlapView } from './overlap.dto';
import { overlapOfHits } from './overlap.queries';

@ApiTags('Measures')
@Controller('api/v1/measures')
export class NetworkMeasuresController {
  constructor(
    private readonly database: Database,
    private readonly assembleNetwork: AssembleNetwork,
  ) {}

  /** Who was at meetings with whom in a period: ties, density, components, who stands between others, and who holds it together. */
  @Get('network')
  @Needs('measures:read', inQuery('hit'), inQuery('group'))
  @OneOfKind(NetworkView)
  @ApiExtraModels(PersonInNetworkView)
  async network(@Asking() viewer: Viewer, @Query() query: NetworkQuery, @Res() reply: FastifyReply): Promise<void> {
    refuseReversed(query);
    const { from, to } = query;
    const network = await this.assembleNetwork.execute(viewer, { scope: scopeOf(query), from, to });
    await reply.type('application/json; charset=utf-8').send(JSON.stringify(network));
  }

  /** What HITs share in a period: people, organisations and sponsors, for each pair of HITs that shares anything. */
  @Get('overlap')
  @Needs('measures:read', inQuery('hit'))
  @OneOfKind(HitOverlapView)
  async overlap(
    @Asking() viewer: Viewer,
    @Query() { from, to }: MeasurePeriodQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    refuseReversed({ from, to });
    await sendOne(reply, 'partnership', await this.database.text(viewer, overlapOfHits, [from, to]));
  }
}

/** Throws 422 when a group and a HIT are asked for at once. */
function scopeOf({ group, hit }: NetworkQuery): AssembleNetworkCommand['scope'] {
  if (group !== undefined && hit !== undefined)
    throw Problem.field('#/hit', 'Ask for a group or for a HIT, not for both.');
  if (group !== undefined) return { kind: 'GROUP', id: group };
  return hit === undefined ? { kind: 'PARTNERSHIP', id: null } : { kind: 'HIT', id: hit };
}
