import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-http-bearer';
import { RecogniseAsker } from './recognise-asker';
import type { Identity } from './reach';

/** `Authorization: Bearer ptk_…`: the way in for programs. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly recogniseAsker: RecogniseAsker) {
    super();
  }

  /** The holder of the token, or false. */
  async validate(token: string): Promise<Identity | false> {
    return (await this.recogniseAsker.byToken(token)) ?? false;
  }
}
