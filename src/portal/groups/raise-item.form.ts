import { Injectable } from '@nestjs/common';
import { RaiseItemRequest } from '../../meetings/agenda/agenda.dto';
import { RaiseItem } from '../../meetings/agenda/raise-item';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';

/** A group, and whoever raises something there. */
export interface RaisingSubject extends FormSubject {
  /** Whose the account is. */
  readonly person: string | null;
}

/** How somebody asks for an item on an agenda. */
@Injectable()
export class RaiseItemForms {
  readonly forms: Readonly<Record<'raise', ChangeForm<RaisingSubject>>>;

  constructor(raiseItem: RaiseItem) {
    this.forms = {
      raise: changeForm({
        title: 'Raise an item',
        intro:
          'It waits for whoever builds the next agenda, under your name. What came of it is told on your Home page.',
        button: 'Raise it',
        told: 'item-raised',
        request: RaiseItemRequest,
        fields: () => [
          {
            kind: 'text',
            name: 'title',
            label: 'What do you want the group to talk about?',
            missing: 'Enter what it is about',
          },
          { kind: 'area', name: 'why', label: 'Why?', hint: 'In your own words. Members read it before the meeting.' },
        ],
        run: (viewer, { id, person }, request) => raiseItem.execute(viewer, id, person, request),
      }),
    };
  }
}
