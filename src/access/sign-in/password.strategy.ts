import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Problem } from '../../platform/problems/problem';
import { visitorOf } from '../../platform/http/visitor';
import { SignIn } from './sign-in';
import type { SignedIn } from './sign-in';

type Words = Readonly<Record<string, unknown>>;

/** `email` and `password` in the body of a request: the way in for people. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  /** Whoever it is. Throws the problems of signing in. */
  async validate(request: FastifyRequest, email: unknown, password: unknown): Promise<SignedIn> {
    if (typeof email !== 'string' || typeof password !== 'string') throw unsaid();
    const { body } = request;
    const code: unknown = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
    return this.signIn.execute(visitorOf(request), { email, password, code: typeof code === 'string' ? code : null });
  }
}

/** Lets a request through that says rightly who sends it; `request.user` is then who it is. */
@Injectable()
export class ByPassword extends AuthGuard('password') {
  override handleRequest<User = Words>(failure: unknown, user: User | false | null): User {
    if (failure instanceof Error) throw failure;
    if (user) return user;
    throw unsaid();
  }
}

function unsaid(): Problem {
  return new Problem(422, 'invalid-request', 'Enter your e-mail address and your password.', [
    { pointer: '#/email', detail: 'Enter your e-mail address.' },
    { pointer: '#/password', detail: 'Enter your password.' },
  ]);
}
