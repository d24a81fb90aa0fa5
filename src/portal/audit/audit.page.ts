import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { trailKinds } from '../../access/trail/history.dto';
import { TrailProofQuery } from '../../access/trail/trail.dto';
import type { TrailRowView } from '../../access/trail/trail.dto';
import { trail } from '../../access/trail/trail.queries';
import { trailPlace, VerifyTrail } from '../../access/trail/verify-trail';
import type { TrailPlace } from '../../access/trail/verify-trail';
import { Asking } from '../../platform/http/asking.decorator';
import { Lists } from '../../platform/http/lists';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { nameInWords } from '../history/done-in-words';
import { ShowTrailRows } from '../history/show-trail-rows';
import type { TrailRow } from '../history/trail-row.presenter';
import { PageController } from '../page-controller.decorator';
import { askedSheet } from '../page-query.dto';
import { sheetLinks, withQuery } from '../sheets';
import { ShowPage } from '../show-page';
import { AuditPageQuery, ProofPageQuery } from './audit.dto';

type AuditRow = TrailRow & Pick<TrailRowView, 'accountId' | 'requestId' | 'address'>;

/** Everything that was written, signed in to, taken out or refused at the door; and the proof that none of it was touched. */
@PageController('admin/audit')
export class AuditPages {
  constructor(
    private readonly lists: Lists,
    private readonly verifyTrail: VerifyTrail,
    private readonly showTrailRows: ShowTrailRows,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('trail:read')
  async list(
    @Asking() viewer: Viewer,
    @Query() query: AuditPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { account, who, kind, subject, request: asked, from, to, format } = query;
    const useCase = query.what?.trim().toLowerCase().replaceAll(' ', '-');
    const parameters = { account, who, useCase, kind, subject, request: asked, from, to };
    if (format === 'csv') {
      await this.lists.send({ viewer, list: trail, parameters }, { format, limit: 500 }, request, reply);
      return;
    }
    const sheet = await this.lists.sheet<AuditRow>(viewer, trail, parameters, askedSheet(query));
    const { url } = request;
    await this.showPage.execute(request, reply, 'audit/audit', {
      title: sheet.number > 1 ? `Audit (page ${String(sheet.number)})` : 'Audit',
      section: 'admin',
      trail: adminTrail(),
      sheet,
      shown: await this.showTrailRows.execute(viewer, sheet.items),
      links: sheetLinks(url, sheet),
      asked: query,
      kinds: trailKinds.map((value) => ({ value, text: nameInWords(value), selected: value === kind })),
      isFiltered: Object.values(parameters).some((one) => one !== undefined),
      csv: withQuery(url, { format: 'csv', page: null }),
    });
  }

  /** Works out every hash anew, and says which row is the first that is not as it was written. */
  @Get('proof')
  @Needs('trail:read')
  async proof(
    @Asking() viewer: Viewer,
    @Query() { kept }: ProofPageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    let place: TrailPlace | null = null;
    let refusal: Problem | null = null;
    try {
      const asked = await checkedRequest(TrailProofQuery, { kept });
      place = asked.kept === undefined ? null : trailPlace(asked.kept);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      refusal = failure;
    }
    const proof = await this.verifyTrail.execute(viewer, place);
    await this.showPage.execute(request, reply, 'audit/proof', {
      title: proof.firstBroken === null ? 'The trail is as it was written' : 'The trail was touched',
      section: 'admin',
      trail: adminTrail({ text: 'Audit', href: '/admin/audit' }),
      proof,
      kept,
      isCompared: place !== null,
      ...faultsAtFields(refusal, 'kept'),
    });
  }
}
