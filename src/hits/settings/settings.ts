/** The thresholds that a partnership may set for itself. Those of a promise stand in the promise. */
export const settingNames = [
  'SPONSOR_LIVE_DAYS',
  'SPONSOR_COOLING_DAYS',
  'MEETING_LATE_WORKING_DAYS',
  'ACTION_SOON_DAYS',
  'TEAM_UNMET_DAYS',
  'ACCOUNT_UNSEEN_DAYS',
] as const;
export type SettingName = (typeof settingNames)[number];

/** What a threshold is, which rule it changes, and what it may be. */
export interface SettingRule {
  readonly called: string;
  /** The rule as a sentence, with the value as “…”. */
  readonly rule: string;
  readonly unit: 'days' | 'working days';
  readonly least: number;
  readonly most: number;
  /** What holds where nobody set anything: the product's own. */
  readonly otherwise: number;
}

/** Every threshold that can be set, with the rule that it changes. */
export const settingRules: Readonly<Record<SettingName, SettingRule>> = {
  SPONSOR_LIVE_DAYS: {
    called: 'Sponsor is live',
    rule: 'A sponsor is Live up to … after the last contact that counts, where no rhythm was agreed with them.',
    unit: 'days',
    least: 1,
    most: 365,
    otherwise: 45,
  },
  SPONSOR_COOLING_DAYS: {
    called: 'Sponsor is going quiet',
    rule: 'After that a sponsor is Going quiet up to … after the last contact that counts, and Quiet later on.',
    unit: 'days',
    least: 1,
    most: 730,
    otherwise: 90,
  },
  MEETING_LATE_WORKING_DAYS: {
    called: 'Meeting is late',
    rule: 'A meeting that nobody logged is To log on its day, and Late when … have gone by.',
    unit: 'working days',
    least: 1,
    most: 60,
    otherwise: 10,
  },
  ACTION_SOON_DAYS: {
    called: 'Action is due soon',
    rule: 'An open action is Due soon from … before its day.',
    unit: 'days',
    least: 1,
    most: 60,
    otherwise: 7,
  },
  TEAM_UNMET_DAYS: {
    called: 'Team has not met',
    rule: 'Home tells of an active team that has not met for ….',
    unit: 'days',
    least: 7,
    most: 365,
    otherwise: 45,
  },
  ACCOUNT_UNSEEN_DAYS: {
    called: 'Account is not used',
    rule: 'The review of access finds accounts that nobody used for ….',
    unit: 'days',
    least: 7,
    most: 730,
    otherwise: 90,
  },
};

/** Every threshold as it is on a day. */
export type Settings = Readonly<Record<SettingName, number>>;

/** What holds where nobody set anything. */
export const settingsOtherwise: Settings = {
  SPONSOR_LIVE_DAYS: settingRules.SPONSOR_LIVE_DAYS.otherwise,
  SPONSOR_COOLING_DAYS: settingRules.SPONSOR_COOLING_DAYS.otherwise,
  MEETING_LATE_WORKING_DAYS: settingRules.MEETING_LATE_WORKING_DAYS.otherwise,
  ACTION_SOON_DAYS: settingRules.ACTION_SOON_DAYS.otherwise,
  TEAM_UNMET_DAYS: settingRules.TEAM_UNMET_DAYS.otherwise,
  ACCOUNT_UNSEEN_DAYS: settingRules.ACCOUNT_UNSEEN_DAYS.otherwise,
};
