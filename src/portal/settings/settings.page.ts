import { Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../access/needs.decorator';
import { permitted } from '../../access/permitted';
import { NamePartnership } from '../../hits/settings/name-partnership';
import { SetSetting } from '../../hits/settings/set-setting';
import { partnershipShown } from '../../hits/settings/setting.queries';
import { NamePartnershipRequest, SetSettingRequest } from '../../hits/settings/settings.dto';
import type { PartnershipShownView, SettingView } from '../../hits/settings/settings.dto';
import { settingNames } from '../../hits/settings/settings';
import { ShowSettings } from '../../hits/settings/show-settings';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { OneOf } from '../../platform/http/fields';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { adminTrail } from '../admin/admin-trail';
import { checkedRequest } from '../checked-request';
import { faultsAtFields } from '../faults-at-fields';
import { FormAnswers } from '../form-answers';
import { isForForm } from '../form-faults';
import { PageController } from '../page-controller.decorator';
import { ShowPage } from '../show-page';

const saidWords = {
  set: 'The threshold holds from today on. Earlier days are judged by what was in force then.',
  named: 'Every page now says it that way.',
} as const;
type Said = keyof typeof saidWords;

class SettingsQuery {
  @OneOf(['set', 'named'], { optional: true })
  said?: Said;
}

/** The thresholds that the partnership sets for itself, each with the rule that it changes; and what the partnership is called. */
@PageController('admin/settings')
export class SettingsPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showSettings: ShowSettings,
    private readonly setSetting: SetSetting,
    private readonly namePartnership: NamePartnership,
    private readonly showPage: ShowPage,
  ) {}

  @Get()
  @Needs('catalogue:read')
  async all(
    @Asking() viewer: Viewer,
    @Query() { said }: SettingsQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const settings = await this.showSettings.execute(viewer, this.clock.today());
    await this.showPage.execute(request, reply, 'settings/settings', {
      title: 'Settings',
      section: 'admin',
      trail: adminTrail(),
      told: said === undefined ? null : saidWords[said],
      settings: settings.map((setting) => ({ setting, rule: ruleInForce(setting) })),
      called: await this.called(viewer),
      mayChange: permitted(request, 'settings:change'),
    });
  }

  @Get('partnership')
  @Needs('settings:change')
  async nameForm(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { name, partners } = await this.called(viewer);
    await this.showNameForm(request, reply, { name, partners: partners ?? '' }, null);
  }

  @Post('partnership')
  @Needs('settings:change')
  async name(@Asking() viewer: Viewer, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = new FormAnswers(request.body);
    const typed = { name: form.one('name'), partners: form.one('partners') };
    try {
      const asked = { name: typed.name, partners: typed.partners || null };
      await this.namePartnership.execute(viewer, await checkedRequest(NamePartnershipRequest, asked));
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showNameForm(request, reply, typed, refusal);
    }
    await reply.redirect('/admin/settings?said=named', 303);
  }

  @Get('thresholds/:name')
  @Needs('settings:change')
  async form(
    @Asking() viewer: Viewer,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const setting = await this.setting(viewer, name);
    await this.showForm(request, reply, setting, String(setting.value), null);
  }

  @Post('thresholds/:name')
  @Needs('settings:change')
  async set(
    @Asking() viewer: Viewer,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const setting = await this.setting(viewer, name);
    const typed = new FormAnswers(request.body).one('value');
    try {
      const { value } = await checkedRequest(SetSettingRequest, { value: /^\d+$/.test(typed) ? Number(typed) : typed });
      await this.setSetting.execute(viewer, setting.name, value);
    } catch (refusal) {
      if (!(refusal instanceof Problem) || !isForForm(refusal)) throw refusal;
      return this.showForm(request, reply, setting, typed, refusal);
    }
    await reply.redirect('/admin/settings?said=set', 303);
  }

  private async called(viewer: Viewer): Promise<Pick<PartnershipShownView, 'name' | 'partners'>> {
    const [called] = await this.database.rows<PartnershipShownView>(viewer, partnershipShown, []);
    return called ?? { name: 'Partnership', partners: null };
  }

  private async setting(viewer: Viewer, called: string): Promise<SettingView> {
    const name = settingNames.find((one) => one.toLowerCase().replaceAll('_', '-') === called);
    const all = await this.showSettings.execute(viewer, this.clock.today());
    const setting = all.find((one) => one.name === name);
    if (setting === undefined) throw Problem.notFound('setting');
    return setting;
  }

  private async showForm(
    request: FastifyRequest,
    reply: FastifyReply,
    setting: SettingView,
    typed: string,
    refusal: Problem | null,
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'settings/threshold', {
      title: setting.called,
      section: 'admin',
      trail: adminTrail({ text: 'Settings', href: '/admin/settings' }),
      setting,
      rule: ruleInForce(setting),
      typed,
      ...faultsAtFields(refusal, 'value'),
    });
  }

  private async showNameForm(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: { readonly name: string; readonly partners: string },
    refusal: Problem | null,
  ): Promise<void> {
    await this.showPage.execute(request, reply, 'settings/name-partnership', {
      title: 'What the partnership is called',
      section: 'admin',
      trail: adminTrail({ text: 'Settings', href: '/admin/settings' }),
      typed,
      ...faultsAtFields(refusal, 'name'),
    });
  }
}

/** The rule with the value that is in force. */
function ruleInForce({ rule, value, unit }: SettingView): string {
  return rule.replace('…', `${String(value)} ${unit}`);
}
