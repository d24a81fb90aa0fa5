import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../access/needs.decorator';
import { Database } from '../../platform/database/database';
import { Asking } from '../../platform/http/asking.decorator';
import { AsOfQuery } from '../../platform/http/list-query.dto';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { NamePartnership } from './name-partnership';
import { SetSetting } from './set-setting';
import { partnershipShown } from './setting.queries';
import { NamePartnershipRequest, PartnershipShownView, SetSettingRequest, SettingView } from './settings.dto';
import { settingNames } from './settings';
import { ShowSettings } from './show-settings';

@ApiTags('Settings')
@Controller('api/v1')
export class SettingsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showSettings: ShowSettings,
    private readonly setSetting: SetSetting,
    private readonly namePartnership: NamePartnership,
  ) {}

  /** Every threshold that the partnership may set, with the rule that it changes, as it is on a day and ever was. */
  @Get('settings')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: SettingView, isArray: true })
  async all(@Asking() viewer: Viewer, @Query() { asOf = this.clock.today() }: AsOfQuery): Promise<SettingView[]> {
    return this.showSettings.execute(viewer, asOf);
  }

  /** Sets a threshold from today on. Earlier days are judged by what was in force then. */
  @Put('settings/:name')
  @HttpCode(204)
  @Needs('settings:change')
  @ApiParam({ name: 'name', enum: settingNames })
  @ApiNoContentResponse()
  async set(
    @Asking() viewer: Viewer,
    @Param('name') name: string,
    @Body() { value }: SetSettingRequest,
  ): Promise<void> {
    const known = settingNames.find((one) => one === name);
    if (known === undefined) throw Problem.notFound('setting');
    await this.setSetting.execute(viewer, known, value);
  }

  /** What the partnership is called, and who its partners are, as every page shows it. */
  @Get('partnership')
  @Needs('catalogue:read')
  @ApiOkResponse({ type: PartnershipShownView })
  async partnership(@Asking() viewer: Viewer): Promise<PartnershipShownView> {
    const [shown] = await this.database.rows<PartnershipShownView>(viewer, partnershipShown, []);
    return shown ?? { name: 'Partnership', isDemonstration: false, partners: null };
  }

  /** Says what the partnership is called, and who its partners are. */
  @Put('partnership')
  @HttpCode(204)
  @Needs('settings:change')
  @ApiNoContentResponse()
  async name(@Asking() viewer: Viewer, @Body() request: NamePartnershipRequest): Promise<void> {
    await this.namePartnership.execute(viewer, request);
  }
}
