import { FindGoal } from './goals/find-goal';
import { GoalFormPages } from './goals/goal-forms.page';
import { GoalForms } from './goals/goal.form';
import { GoalPages } from './goals/goals.page';
import { TensionFormPages } from './goals/tension-forms.page';
import { TensionForms } from './goals/tension.form';
import { KnowledgePiecePages } from './knowledge/knowledge-piece.page';
import { KnowledgePages } from './knowledge/knowledge.page';
import { SharePages } from './knowledge/share.page';
import { ReportScheduleForms } from './reports/report-schedule.form';
import { WebhookForms } from './webhooks/webhook.form';
import { WebhookPages } from './webhooks/webhooks.page';

/** The pages about what partners exchange: goals, tensions and shared knowledge; and what other programs are told. */
export const exchangePages = [
  GoalPages,
  GoalFormPages,
  TensionFormPages,
  KnowledgePages,
  SharePages,
  KnowledgePiecePages,
  WebhookPages,
];

/** What those pages are put together from. */
export const exchangeParts = [FindGoal, GoalForms, ReportScheduleForms, TensionForms, WebhookForms];
