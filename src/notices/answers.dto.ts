import { OneOf, WebAddress, Words } from '../platform/http/fields';
import { checkInAnswers } from './check-in.entity';
import type { CheckInAnswer } from './check-in.entity';

const longest = 2000;

/** What a sponsor answers to the question how things are. */
export class AnswerCheckInRequest {
  @OneOf(checkInAnswers)
  answer: CheckInAnswer;

  @Words(longest, { optional: true })
  words?: string | null;

  @Words(longest, { optional: true, description: 'Something that they saw and that could help the team.' })
  seen?: string | null;
}

/** What a sponsor passes on to their team. */
export class PassOnRequest {
  @Words(longest)
  seen: string;

  @WebAddress({ optional: true })
  url?: string | null;
}
