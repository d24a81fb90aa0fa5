import { Injectable } from '@nestjs/common';
import { RecordHandling } from '../../exchange/record-handling';
import { RecordTension } from '../../exchange/record-tension';
import { ReopenTension } from '../../exchange/reopen-tension';
import { RecordHandlingRequest, RecordTensionRequest } from '../../exchange/tensions.dto';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import { versionOf } from '../forms/version-of';
import type { TensionsSubject } from './find-goal';
import { handlingFields, tensionFields } from './goal-fields';

/** What can be said of tensions. */
@Injectable()
export class TensionForms {
  readonly add: Readonly<Record<'new', ChangeForm<TensionsSubject>>>;
  readonly change: Readonly<Record<string, ChangeForm>>;

  constructor(recordTension: RecordTension, recordHandling: RecordHandling, reopenTension: ReopenTension) {
    this.add = {
      new: changeForm({
        title: 'Record a tension',
        intro: 'Partners who know what holds each other back can find a goal that works for all of them.',
        button: 'Record tension',
        told: 'tension-recorded',
        request: RecordTensionRequest,
        fields: ({ partners, goals }: TensionsSubject) => tensionFields(partners, goals),
        asRequest: (answers, { id }) => ({ ...answers, hit: id }),
        run: (viewer, _, request) => recordTension.execute(viewer, request),
      }),
    };
    this.change = {
      handle: changeForm({
        title: 'Say how this tension was handled',
        button: 'Save',
        told: 'tension-handled',
        request: RecordHandlingRequest,
        fields: () => handlingFields,
        run: (viewer, subject: FormSubject, request) =>
          recordHandling.execute(viewer, subject.id, versionOf(subject), request),
      }),
      // It asks nothing: pressing its button is the answer.
      reopen: {
        title: 'Open this tension again',
        intro: 'How it was handled before stays in its history.',
        button: 'Open it again',
        told: 'tension-reopened',
        fields: () => [],
        prove: () => Promise.resolve(),
        write: async (viewer, subject) => {
          await reopenTension.execute(viewer, subject.id, versionOf(subject));
          return null;
        },
      },
    };
  }
}
