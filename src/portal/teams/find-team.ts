import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { HitDetailView } from '../../hits/hit-detail.dto';
import { hitOnDay } from '../../hits/hit.queries';
import { partnerOnDay } from '../../hits/hit-partner.queries';
import type { PartnerView } from '../../hits/hit-partners.dto';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import type { Option } from '../forms/form-field';
import { organisationOptions, priorityOptions } from '../forms/look-up.queries';
import { isSettingUp } from './setup/is-setting-up';

/** A team that a form is about, or one that is to be. */
export interface TeamSubject extends FormSubject {
  readonly organisations: readonly Option[];
  readonly partners: readonly Option[];
  readonly documents: readonly Option[];
  readonly priorities: readonly Option[];
  /** The priorities that the team addresses. */
  readonly addressed: readonly Option[];
  /** The organisations of which it is said why they are no partners. */
  readonly absent: readonly Option[];
}

const teams = { text: 'Teams', href: '/teams' };

/** Finds what a form about teams is about. While a team is set up, its forms lead back to the list of what is to do. */
@Injectable()
export class FindTeam {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** None yet. */
  blank(): () => Promise<TeamSubject> {
    const none = { organisations: [], partners: [], documents: [], priorities: [], addressed: [], absent: [] };
    const blank = { id: '', name: 'Teams', href: '/teams', trail: [teams], version: null, ...none };
    return () => Promise.resolve(blank);
  }

  later(viewer: Viewer, id: string, request: FastifyRequest, at = ''): () => Promise<TeamSubject> {
    return async () => {
      const today = this.clock.today();
      const [hit, organisations, priorities] = await Promise.all([
        this.database.one<HitDetailView>(viewer, hitOnDay, [id, today]),
        this.database.one<Option[]>(viewer, organisationOptions, [today]),
        this.database.one<Option[]>(viewer, priorityOptions, []),
      ]);
      if (hit === null) throw Problem.notFound('HIT');
      const { key, name, version, acronym, purpose, partners, sourceDocuments, partnerAbsences } = hit;
      return {
        id,
        name: name ?? key,
        href: isSettingUp(request) ? `/teams/${id}/setup` : `/teams/${id}${at}`,
        trail: [teams],
        version,
        organisations: organisations ?? [],
        partners: partners.map((one) => ({ value: one.continuesAsId, text: one.continuesAsName ?? 'An organisation' })),
        documents: sourceDocuments.map((one) => ({ value: one.id, text: `${one.title} (${String(one.year)})` })),
        priorities: priorities ?? [],
        addressed: hit.priorities.map((one) => ({ value: one.id, text: one.name })),
        absent: partnerAbsences.map((one) => ({
          value: one.organisationId,
          text: one.continuesAsName ?? one.organisationName ?? 'An organisation',
        })),
        now: { acronym, purpose },
      };
    };
  }

  partner(viewer: Viewer, id: string): () => Promise<FormSubject> {
    return async () => {
      const partner = await this.database.one<PartnerView>(viewer, partnerOnDay, [id, this.clock.today()]);
      if (partner === null) throw Problem.notFound('partner');
      const { continuesAsName, hitId, hitName, hitKey, version } = partner;
      const above = { text: hitName ?? hitKey, href: `/teams/${hitId}` };
      return {
        id,
        name: `${continuesAsName ?? 'A partner'}, ${above.text}`,
        href: above.href,
        trail: [teams, above],
        version,
      };
    };
  }
}
