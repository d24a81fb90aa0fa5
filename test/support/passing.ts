import { at } from './a-group';
import type { Made } from './a-group';
import { loggedMeeting } from './a-meeting';
import { api } from './api';

/** A report that went up a line on a day. */
export async function aReport(group: Made, parentGroup: Made, sentOn: string): Promise<Made> {
  return (await api()).made('/api/v1/upward-reports', { group: group.id, parentGroup: parentGroup.id, sentOn });
}

/** An item of a meeting of one group, sent to another on the day of that meeting. */
export async function anItem(fromGroup: Made, toGroup: Made, sentOn: string): Promise<Made> {
  const fromMeeting = await loggedMeeting(fromGroup, sentOn, { agendaItems: [{ title: 'Waiting times' }] });
  return (await api()).made('/api/v1/escalations', {
    fromMeeting: fromMeeting.id,
    item: 1,
    fromGroup: fromGroup.id,
    toGroup: toGroup.id,
    sentOn,
    words: 'Please agree who pays.',
  });
}

/** Joint work of two groups that was no meeting. */
export async function aVisit(group: Made, otherGroup: Made, happenedOn: string): Promise<Made> {
  const body = {
    group: group.id,
    otherGroup: otherGroup.id,
    happenedOn,
    kind: 'VISIT',
    words: 'A visit to the wards.',
  };
  return (await api()).made('/api/v1/interactions', body);
}

/** Writes that a report or an item was received, at a meeting or on a day. */
export async function wasReceived(what: 'upward-reports' | 'escalations', { id }: Made, how: object): Promise<void> {
  const { status, text } = await (await api()).post(`/api/v1/${what}/${id}/receive`, how, at(1));
  if (status !== 200) throw new Error(text);
}
