import { Injectable } from '@nestjs/common';
import { AppointToPost } from '../../directory/appoint-to-post';
import { EndPost } from '../../directory/end-post';
import { EndPostHolding } from '../../directory/end-post-holding';
import { HandOverPost } from '../../directory/hand-over-post';
import { AppointToPostRequest, HandOverPostRequest } from '../../directory/post-holdings.dto';
import { Database } from '../../platform/database/database';
import { ImpreciseLastDayRequest, LastDayRequest } from '../../platform/http/last-day.dto';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { changeForm } from '../forms/change-form';
import type { ChangeForm, FormSubject } from '../forms/change-form';
import { day, finalDay, firstDay, optionalFinalDay, optionsOf } from '../forms/form-field';
import { versionOf } from '../forms/version-of';
import { who } from '../groups/seat-fields';
import { holdingWords } from '../people/person-words';
import { seatsOfPost } from './organisation.queries';
import type { SeatOfPost } from './organisation.queries';

/** What can be done to a post: it changes hands, is filled, ends. */
@Injectable()
export class PostForms {
  readonly change: Readonly<Record<string, ChangeForm>>;
  readonly holding: Readonly<Record<'end', ChangeForm>>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    handOverPost: HandOverPost,
    appointToPost: AppointToPost,
    endPost: EndPost,
    endPostHolding: EndPostHolding,
  ) {
    const seats = (title: string): NonNullable<ChangeForm['follows']> => ({
      title,
      otherwise: 'No seats go with this post.',
      list: (viewer, { id }) => this.seats(viewer, id),
    });
    this.change = {
      'hand-over': changeForm({
        title: 'Hand over this post',
        intro: 'Whoever holds it leaves the day before. Somebody who acts in it stays until that is ended.',
        button: 'Hand over post',
        told: 'post-handed-over',
        request: HandOverPostRequest,
        fields: () => [who('Who takes it over?'), day('on', 'What is their first day?')],
        follows: seats('Seats that go along, from that day'),
        run: (viewer, subject: FormSubject, request) =>
          handOverPost.execute(viewer, subject.id, versionOf(subject), request),
      }),
      appoint: changeForm({
        title: 'Appoint somebody',
        button: 'Appoint',
        told: 'post-filled',
        request: AppointToPostRequest,
        fields: () => [
          who('Who is appointed?'),
          {
            kind: 'radios',
            name: 'kind',
            label: 'How do they hold it?',
            options: optionsOf(holdingWords),
            missing: 'Select how they hold it',
          },
          firstDay('from', 'From which day?'),
          optionalFinalDay('to', 'Until which day?', 'As long as the post when left open.'),
        ],
        follows: seats('Seats that go with it'),
        run: (viewer, { id }: FormSubject, request) => appointToPost.execute(viewer, id, request),
      }),
      end: changeForm({
        title: 'End this post',
        button: 'End post',
        told: 'post-ended',
        request: LastDayRequest,
        fields: () => [day('lastDay', 'What is its last day?')],
        follows: seats('Seats that lose their holder'),
        run: (viewer, subject: FormSubject, request) =>
          endPost.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
    this.holding = {
      end: changeForm({
        title: 'End this appointment',
        button: 'Save last day',
        told: 'holding-ended',
        request: ImpreciseLastDayRequest,
        fields: () => [finalDay('lastDay', 'What is their last day in the post?')],
        run: (viewer, subject: FormSubject, request) =>
          endPostHolding.execute(viewer, subject.id, versionOf(subject), request),
      }),
    };
  }

  private async seats(viewer: Viewer, post: string): Promise<readonly string[]> {
    const found = await this.database.one<SeatOfPost[]>(viewer, seatsOfPost, [post, this.clock.today()]);
    return (found ?? []).map(({ seat, group }) => `${seat}, ${group}`);
  }
}
