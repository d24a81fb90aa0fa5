import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { goalOnDay } from '../../exchange/goal.queries';
import type { CommonGoalDetailView } from '../../exchange/goals.dto';
import { tensionOnDay } from '../../exchange/tension.queries';
import type { TensionView } from '../../exchange/tensions.dto';
import { Database } from '../../platform/database/database';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import type { FormSubject } from '../forms/change-form';
import type { Option } from '../forms/form-field';
import { FindTeam } from '../teams/find-team';
import type { TeamSubject } from '../teams/find-team';
import { goalOptions } from './team-goals.queries';

/** A goal that a form is about. */
export interface GoalSubject extends TeamSubject {
  readonly endorsing: readonly Option[];
}

/** A team whose tensions a form is about. */
export interface TensionsSubject extends TeamSubject {
  readonly goals: readonly Option[];
}

/** Finds what forms about goals and tensions are about; they lead back to the goals of the team. */
@Injectable()
export class FindGoal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly findTeam: FindTeam,
  ) {}

  goal(viewer: Viewer, id: string, request: FastifyRequest): () => Promise<GoalSubject> {
    return async () => {
      const goal = await this.database.one<CommonGoalDetailView>(viewer, goalOnDay, [id, this.clock.today()]);
      if (goal === null) throw Problem.notFound('common goal');
      const team = await this.findTeam.later(viewer, goal.hitId, request, '/goals')();
      const { statement, version, endorsements } = goal;
      const byId = new Map(
        endorsements.map((one) => [one.organisationId, one.organisationName ?? 'An organisation'] as const),
      );
      return {
        ...team,
        id,
        name: 'the goal',
        href: `/goals/${id}`,
        trail: [...team.trail, { text: `Goals of ${team.name}`, href: team.href }],
        version,
        endorsing: [...byId].map(([value, text]) => ({ value, text })),
        now: { statement },
      };
    };
  }

  tensionsOf(viewer: Viewer, id: string, request: FastifyRequest): () => Promise<TensionsSubject> {
    return async () => {
      const team = await this.findTeam.later(viewer, id, request, '/goals')();
      const goals = await this.database.one<Option[]>(viewer, goalOptions, [id, this.clock.today()]);
      return { ...team, goals: goals ?? [] };
    };
  }

  tension(viewer: Viewer, id: string, request: FastifyRequest): () => Promise<FormSubject> {
    return async () => {
      const tension = await this.database.one<TensionView>(viewer, tensionOnDay, [id, this.clock.today()]);
      if (tension === null) throw Problem.notFound('tension');
      const team = await this.findTeam.later(viewer, tension.hitId, request, '/goals')();
      const { version, handling, handledOn } = tension;
      return {
        id,
        name: `Goals of ${team.name}`,
        href: team.href,
        trail: team.trail,
        version,
        now: { handling, on: handledOn },
      };
    };
  }
}
