import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import type { SignOnProvider } from '../platform/config/sign-on';
import { LimitRequests } from '../platform/http/limit-requests';
import { AccountsController } from './accounts.controller';
import { BearerStrategy } from './bearer.strategy';
import { allThings, CheckReach } from './check-reach';
import { CloseAccount } from './close-account';
import { EndRoleGrant } from './end-role-grant';
import { GrantRole } from './grant-role';
import { IssueToken } from './issue-token';
import { LinkAccount } from './link-account';
import { OpenAccount } from './open-account';
import { OpenDoor } from './open-door';
import { OwnAccessController } from './own-access.controller';
import { PermissionGuard } from './permission.guard';
import { PseudonymiseAccount } from './pseudonymise-account';
import { RecogniseAsker } from './recognise-asker';
import { RevokeToken } from './revoke-token';
import { BrowserSession } from './sign-in/browser-session';
import { EndSessions } from './sign-in/end-sessions';
import { CheckGuesses } from './sign-in/check-guesses';
import { CheckSecondFactor } from './sign-in/check-second-factor';
import { EnrolSecondFactor } from './sign-in/enrol-second-factor';
import { SecondFactorController } from './sign-in/second-factor.controller';
import { SwitchOffSecondFactor } from './sign-in/switch-off-second-factor';
import { AskForLink } from './sign-in/ask-for-link';
import { IssueLink } from './sign-in/issue-link';
import { LinksController } from './sign-in/links.controller';
import { UseLink } from './sign-in/use-link';
import { OwnSignInController } from './sign-in/own-sign-in.controller';
import { PasswordStrategy } from './sign-in/password.strategy';
import { SetPassword } from './sign-in/set-password';
import { SignIn } from './sign-in/sign-in';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInSettings } from './sign-in/sign-in-settings';
import { SignOut } from './sign-in/sign-out';
import { AskProvider } from './sign-on/ask-provider';
import { claimedRoles } from './sign-on/claimed-roles';
import { FollowClaim } from './sign-on/follow-claim';
import { LinkIdentity } from './sign-on/link-identity';
import { ShowSignOn } from './sign-on/show-sign-on';
import { SignOn } from './sign-on/sign-on';
import { SignOnController } from './sign-on/sign-on.controller';
import { SignOnSettings } from './sign-on/sign-on-settings';
import type { Things } from './thing';
import { TrailController } from './trail/trail.controller';
import { VerifyTrail } from './trail/verify-trail';

/** What the operator says of coming in. */
export type AccessSettings = SignInSettings & { readonly signOn: SignOnProvider | null };

/** Who may come in, and what they may do. It knows ids of things, and from the rooms only where each kind belongs. */
@Module({})
export class AccessModule {
  /** Throws CannotStart where the roles that a provider tells of cannot be read. */
  static knowing(things: Things, settings: AccessSettings): DynamicModule {
    const { signOn: provider } = settings;
    const signOn: SignOnSettings = { provider, claimed: claimedRoles(provider?.roles ?? null) };
    return {
      module: AccessModule,
      // It is put together once, with what the rooms say; the pages use what it offers.
      global: true,
      imports: [PassportModule],
      controllers: [
        AccountsController,
        OwnAccessController,
        SignInController,
        OwnSignInController,
        LinksController,
        TrailController,
        SecondFactorController,
        SignOnController,
      ],
      providers: [
        RecogniseAsker,
        BearerStrategy,
        CheckReach,
        OpenAccount,
        CloseAccount,
        LinkAccount,
        PseudonymiseAccount,
        GrantRole,
        EndRoleGrant,
        IssueToken,
        RevokeToken,
        OpenDoor,
        VerifyTrail,
        SignIn,
        SignOut,
        BrowserSession,
        PasswordStrategy,
        EndSessions,
        SetPassword,
        CheckGuesses,
        CheckSecondFactor,
        EnrolSecondFactor,
        SwitchOffSecondFactor,
        AskForLink,
        IssueLink,
        UseLink,
        { provide: LimitRequests, useFactory: () => new LimitRequests(settings.requestsPerMinute) },
        { provide: SignInSettings, useValue: settings },
        { provide: SignOnSettings, useValue: signOn },
        AskProvider,
        FollowClaim,
        LinkIdentity,
        SignOn,
        ShowSignOn,
        { provide: allThings, useValue: things },
        { provide: APP_GUARD, useClass: PermissionGuard },
      ],
      exports: [
        CheckGuesses,
        LimitRequests,
        OpenAccount,
        CloseAccount,
        LinkAccount,
        GrantRole,
        EndRoleGrant,
        IssueToken,
        RevokeToken,
        PseudonymiseAccount,
        OpenDoor,
        VerifyTrail,
        CheckReach,
        SignIn,
        SignOut,
        BrowserSession,
        EndSessions,
        SetPassword,
        IssueLink,
        UseLink,
        EnrolSecondFactor,
        SwitchOffSecondFactor,
        AskForLink,
        AskProvider,
        LinkIdentity,
        SignOn,
        ShowSignOn,
      ],
    };
  }
}
