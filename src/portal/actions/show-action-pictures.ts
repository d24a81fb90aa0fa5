import { Injectable } from '@nestjs/common';
import { actionsByMonthMeasure, lateActionsMeasure } from '../../assurance/measures/actions.queries';
import { AnswerWithinReach } from '../../assurance/measures/answer-within-reach';
import type { ActionsByMonthView, LateActionsView } from '../../assurance/measures/within-reach.dto';
import { monthsBefore } from '../../platform/time/month-ends';
import type { Day } from '../../platform/time/period';
import type { Viewer } from '../../platform/viewer';
import { actionsByMonthPicture, lateActionsPicture } from '../../reports/charts/action-pictures';
import type { Picture } from '../../reports/charts/picture';

/** What the page of actions shows below its list; null where there is nothing to show. */
interface ActionPictures {
  readonly byMonth: Picture | null;
  readonly byMonthCsv: string;
  readonly byOrganisation: Picture | null;
  readonly byOrganisationCsv: string;
}

const monthsShown = 6;

/** What becomes of actions: opened and closed in six months, and where the late ones sit. */
@Injectable()
export class ShowActionPictures {
  constructor(private readonly answerWithinReach: AnswerWithinReach) {}

  /** Of everything that the viewer reaches in measures, or of one team of it. */
  async execute(viewer: Viewer, today: Day, hit: string | undefined): Promise<ActionPictures> {
    const period = { from: monthsBefore(today, monthsShown - 1), to: today };
    const scope = hit === undefined ? {} : { hit };
    const [months, late] = await Promise.all([
      this.answerWithinReach.read<ActionsByMonthView>(viewer, actionsByMonthMeasure, scope, period),
      this.answerWithinReach.read<LateActionsView>(viewer, lateActionsMeasure, scope, period),
    ]);
    const who = hit === undefined ? (viewer.reach === null ? 'all teams' : 'your teams and groups') : 'this team';
    const asked = `format=csv&from=${period.from}&to=${period.to}${hit === undefined ? '' : `&hit=${hit}`}`;
    return {
      byMonth: actionsByMonthPicture(months, who),
      byMonthCsv: `/api/v1/measures/actions-by-month?${asked}`,
      byOrganisation: lateActionsPicture(late, who),
      byOrganisationCsv: `/api/v1/measures/late-actions?${asked}`,
    };
  }
}
