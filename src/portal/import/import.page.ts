import { createHash } from 'node:crypto';
import { Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { Asking } from '../../platform/http/asking.decorator';
import { fileIn, mostMegabytes } from '../../platform/http/uploaded-forms';
import type { UploadedFile } from '../../platform/http/uploaded-forms';
import { Problem } from '../../platform/problems/problem';
import type { Viewer } from '../../platform/viewer';
import { ImportPartnership } from '../../transfer/import-partnership';
import type { PartnershipImported } from '../../transfer/import-partnership';
import { FormAnswers } from '../form-answers';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';
import { fileFaults, importShown } from './import.presenter';

/** Brings in a partnership file: first what it would do, then, when the same file is chosen again, does it. */
@PageController('admin/import')
export class ImportPages {
  constructor(
    private readonly importPartnership: ImportPartnership,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('partnership:import')
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.show({}, request, reply);
  }

  @Post()
  @Needs('partnership:import')
  async sent(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const file = fileIn(request);
    const previewed = new FormAnswers(request.body).one('previewed');
    if (file === null) return this.refuse('Choose a file', previewed, request, reply);
    const print = createHash('sha256').update(file.bytes).digest('hex');
    if (previewed !== '' && previewed !== print)
      return this.refuse('This is not the file you looked at before. Preview it first', '', request, reply);
    try {
      const outcome = await this.takeIn(viewer, file, previewed === '');
      const shown = importShown(outcome);
      await this.show({ outcome: shown, name: file.name, print: outcome.dryRun ? print : '' }, request, reply);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || ![409, 413, 422].includes(refusal.status)) throw refusal;
      const faults = fileFaults(refusal);
      await this.show(
        { ...faults, name: file.name, errors: [{ text: faults.refused, href: '#file' }] },
        request,
        reply,
      );
    }
  }

  private async takeIn(viewer: Viewer, { name, bytes }: UploadedFile, isDryRun: boolean): Promise<PartnershipImported> {
    async function* whole(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytes);
    }
    const form = /\.ya?ml$/i.test(name) ? 'yaml' : 'json';
    return this.importPartnership.execute(viewer, { bytes: whole(), form, isDryRun });
  }

  private async refuse(text: string, print: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.show({ print, errors: [{ text, href: '#file' }], fault: { text } }, request, reply);
  }

  private async show(
    shown: { readonly errors?: readonly { text: string; href: string }[]; readonly [more: string]: unknown },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'import/import', {
      title: 'Bring in a file',
      section: 'admin',
      trail: [{ text: 'Admin', href: '/admin' }],
      status: shown.errors === undefined ? 200 : 422,
      mostMegabytes,
      ...shown,
    });
  }
}
