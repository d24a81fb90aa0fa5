import { Injectable } from '@nestjs/common';
import { Lists } from '../../platform/http/lists';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { teamsToChoose } from '../teams/team.queries';
import type { TeamRow } from '../teams/team.queries';

interface TeamOffered {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

/** The teams that somebody may have a report of; all of them together too, for whoever reaches all. */
@Injectable()
export class AssembleReportTeams {
  constructor(
    private readonly lists: Lists,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, chosen: string): Promise<TeamOffered[]> {
    const asked = { sort: null, isDescending: false, number: 1, size: 5000 };
    const parameters = { asOf: this.clock.today() };
    const teams = await this.lists.sheet<Pick<TeamRow, 'id' | 'key' | 'name'>>(
      viewer,
      teamsToChoose,
      parameters,
      asked,
    );
    const all = { value: '', text: 'All teams', selected: chosen === '' };
    const each = teams.items.map(({ id, name, key }) => ({ value: id, text: name ?? key, selected: id === chosen }));
    return viewer.reach === null && each.length > 0 ? [all, ...each] : each;
  }
}
