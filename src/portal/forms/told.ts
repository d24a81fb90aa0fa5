import { AsOfQuery } from '../../platform/http/list-query.dto';
import { OneOf } from '../../platform/http/fields';

/** What a page says when something was done on a form: what happened, and what happens next. */
export const toldWords = {
  'seat-filled': 'Seat filled. They are expected at every meeting of the group from that day.',
  'seat-handed-over': 'Seat handed over. Whoever sat in it left the day before, and the deputies stay with the seat.',
  'membership-ended': 'Membership ended. The seat is vacant from the day after; attendance up to then stays.',
  'deputy-named': 'Deputy named. They can be recorded as having come instead from that day.',
  'deputy-ended': 'Deputy ended. Meetings they came to stay as they are.',
  'seat-added': 'Seat added. Fill it when you know who sits in it.',
  'seat-amended': 'Seat amended, for all its days.',
  'seat-ended': 'Seat ended, with whoever sat in it and their deputies. Nothing before that day changes.',
  'group-added': 'Group added. Add its seats, how often it meets and what makes it quorate.',
  'group-amended': 'Group amended.',
  'group-ended': 'Group ended, with its seats, lines and rhythm. Nothing before that day changes.',
  'rhythm-set': 'Rhythm set. Meetings are planned and checked by it from that day.',
  'quorum-set': 'Quorum rule set. Meetings from that day are held against it.',
  'terms-adopted': 'Terms of reference adopted. The edition before ended the day before.',
  'line-drawn': 'Reporting line drawn. Reports are expected over it from that day.',
  'line-ended': 'Reporting line ended. Reports sent over it stay.',
  'link-drawn': 'Working link drawn. Joint meetings and items show that it is lived.',
  'link-ended': 'Working link ended. What the groups did together stays.',
  'update-sent': 'Update sent. What you asked for, if anything, waits for the next agenda of whom you asked.',
  'person-added': 'Person added. Say where they belong, and which posts they hold.',
  'person-amended': 'Person amended.',
  'person-forgotten': 'Their name is out of the record. What they sat on and came to stays under a number.',
  'affiliation-started': 'Organisation added. They belong to it from that day.',
  'affiliation-ended': 'Last day saved. They do not belong there from the day after.',
  'organisation-added': 'Organisation added. Add its units and posts.',
  'organisation-amended': 'Organisation amended.',
  'organisation-renamed': 'Organisation renamed from that day. Days before show the name of then.',
  'organisation-succeeded':
    'Succession recorded. From that day the other organisation stands in its place wherever it is a partner or represented.',
  'organisation-ended': 'Organisation ended, with its units and posts. Nothing before that day changes.',
  'organisations-merged': 'Organisations merged. Whatever named the other names this one, on every day.',
  'organisations-separated': 'Separated again. What was recorded since they were merged stays with this one.',
  'report-scheduled': 'From now on it is made by itself. Nothing is sent before the first is made.',
  'report-schedule-ended': 'No more are made. Those that were stay.',
  'identifier-added': 'Identifier added.',
  'unit-added': 'Unit added. Add its posts.',
  'unit-ended': 'Unit ended, with its posts and their holders.',
  'post-added': 'Post added. Appoint whoever holds it.',
  'post-handed-over': 'Post handed over. The seats that go with it followed, from that day.',
  'post-filled': 'Appointment recorded. Seats that go with the post follow by themselves.',
  'post-ended': 'Post ended, with whoever held it. Seats that go with it are vacant from the day after.',
  'holding-ended': 'Last day saved. The post is vacant from the day after, unless somebody acts in it.',
  'team-added': 'Team added. Go through the list below; you can leave it and come back.',
  'team-amended': 'Team amended.',
  'team-renamed': 'Team renamed from that day. Days before show the name of then.',
  'team-status': 'Status saved. It holds from that day.',
  'partner-added': 'Partner added.',
  'partner-ended': 'Last day saved. The organisation is no partner from the day after.',
  'priority-added': 'Priority added. Teams can name it as one that they address.',
  'priority-amended': 'Priority put right, for all days.',
  'priority-named': 'Priority saved. The team addresses it from that day.',
  'priority-ended': 'Last day saved. The team does not address it from the day after.',
  'absence-explained':
    'Reason saved. It holds from that day, until the organisation becomes a partner or the reason ends.',
  'absence-ended': 'Last day saved. No reason holds from the day after.',
  'sponsoring-organisation': 'Sponsoring organisation saved. It embeds the team from that day.',
  'sponsoring-organisation-ended': 'Last day saved. The team has no sponsoring organisation from the day after.',
  host: 'Host saved. It hosts the team from that day.',
  'host-ended': 'Last day saved. The team has no host from the day after.',
  'document-added': 'Document added. What it promises can be declared now.',
  'sponsor-named': 'Executive sponsor named. Contact with them is looked for from that day.',
  'sponsor-changed': 'Sponsor changed. Contact with the new sponsor is looked for from that day.',
  'sponsor-ended': 'Sponsorship ended. Name another sponsor, or the team shows as without one.',
  'goal-added': 'Goal added. Say which partners endorse it.',
  'goal-endorsed': 'Endorsement recorded. It counts from that day.',
  'endorsement-ended': 'Last day saved. That the partner endorsed the goal until then stays.',
  'goal-amended': 'Words of the goal saved.',
  'goal-ended': 'Goal ended, with its endorsements. It stands under the goals before.',
  'tension-recorded': 'Tension recorded. Everybody who belongs to the team can read it, and say how it was handled.',
  'tension-handled': 'Saved. It stands under the tensions that were handled.',
  'tension-reopened': 'The tension is open again.',
  'promises-declared': 'Promises declared. They are held against the record from their first day.',
  'promise-declared': 'Promise declared. It is held against the record from its first day.',
  'promise-ended': 'Promise ended. It is not asked for after its last day.',
  'item-raised': 'Raised. It waits for whoever builds the next agenda; what came of it is told on your Home page.',
  'webhook-added': 'The program is told from now on. Give it the secret below.',
  'webhook-ended': 'The program is told nothing more. What it was told stays below.',
  'webhook-resumed': 'Messages are sent again within a minute: first what was given up, then what waited.',
  'delivery-replayed': 'The message is sent again within a minute.',
} as const;

/** The name of something that was done. */
export type Told = keyof typeof toldWords;

/** The day a page is looked at, and what was just done on a form that leads there. */
export class ToldQuery extends AsOfQuery {
  @OneOf(Object.keys(toldWords), { optional: true })
  told?: Told;
}

/** What to say of what was just done; nothing when nothing was. */
export function toldOf({ told }: ToldQuery): string | undefined {
  return told === undefined ? undefined : toldWords[told];
}
