import { Injectable } from '@nestjs/common';
import { RecordWebhook } from '../../feeds/webhooks/record-webhook';
import { webhookEvents } from '../../feeds/webhooks/webhook-events';
import { RecordWebhookRequest } from '../../feeds/webhooks/webhooks.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import type { FormField } from '../forms/form-field';

const fields: readonly FormField[] = [
  {
    kind: 'text',
    name: 'address',
    label: 'At which address does the other program listen?',
    hint: 'For example, https://hooks.example.nhs.uk/portal',
    missing: 'Enter the address that is told',
  },
  {
    kind: 'boxes',
    name: 'events',
    label: 'What is it told of?',
    options: Object.entries(webhookEvents).map(([value, { means }]) => ({ value, text: means, hint: value })),
    missing: 'Choose at least one kind of event',
  },
];

/** How a webhook is made on a page. */
@Injectable()
export class WebhookForms {
  readonly forms: Readonly<Record<'new', ChangeForm>>;

  constructor(recordWebhook: RecordWebhook) {
    this.forms = {
      new: changeForm({
        title: 'Tell another program',
        intro:
          'It is told that something happened, and where the API says more. No name, no text and no address of anybody is sent.',
        button: 'Tell it from now on',
        told: 'webhook-added',
        request: RecordWebhookRequest,
        fields: () => fields,
        run: (viewer, _: FormSubject, request) => recordWebhook.execute(viewer, request),
        leadsTo: ({ id }) => `/admin/webhooks/${id}`,
      }),
    };
  }
}
