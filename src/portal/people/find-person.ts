import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sightIn } from '../../access/sight';
import type { AffiliationView } from '../../directory/affiliations.dto';
import type { PersonDetailView } from '../../directory/people.dto';
import { affiliationOnDay, personOnDay } from '../../directory/person.queries';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import type { Option } from '../forms/form-field';
import { organisationOptions } from '../forms/look-up.queries';
import type { PersonSubject } from './person.form';
import { detailsSeen } from './person.queries';
import type { DetailsSeen } from './person.queries';

const people = { text: 'People', href: '/people' };

/** Finds what a form about people is about. */
@Injectable()
export class FindPerson {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nobody yet. Whoever records somebody says everything that they know of them. */
  somebodyNew(): () => Promise<PersonSubject> {
    const seen = { contact: true, needs: true };
    const nobody = { id: '', name: 'People', href: '/people', trail: [people], version: null, seen, organisations: [] };
    return () => Promise.resolve(nobody);
  }

  later(viewer: Viewer, id: string, request: FastifyRequest): () => Promise<PersonSubject> {
    return async () => {
      const today = this.clock.today();
      const values = [
        id,
        today,
        sightIn(request, 'contact-details:read'),
        sightIn(request, 'access-needs:read'),
        today,
      ];
      const [person, seen, organisations] = await Promise.all([
        this.database.one<PersonDetailView>(viewer, personOnDay, values),
        this.database.one<DetailsSeen>(viewer, detailsSeen, values),
        this.database.one<Option[]>(viewer, organisationOptions, [today]),
      ]);
      if (person === null || seen === null) throw Problem.notFound('person');
      const { name, version, profession, orcid, email, telephone, accessNeeds } = person;
      return {
        id,
        name,
        version,
        href: `/people/${id}`,
        trail: [people],
        seen,
        organisations: organisations ?? [],
        now: { name, profession, orcid, email, telephone, accessNeeds },
      };
    };
  }

  affiliation(viewer: Viewer, id: string): () => Promise<FormSubject> {
    return async () => {
      const found = await this.database.one<AffiliationView>(viewer, affiliationOnDay, [id, this.clock.today()]);
      if (found === null) throw Problem.notFound('affiliation');
      const { personId, personName, continuesAsName, version } = found;
      return {
        id,
        name: `${personName}, ${continuesAsName ?? 'an organisation'}`,
        href: `/people/${personId}`,
        trail: [people, { text: personName, href: `/people/${personId}` }],
        version,
      };
    };
  }
}
