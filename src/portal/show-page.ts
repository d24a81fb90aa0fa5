import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { permitted, reachesHit, rolesInWords } from '../access/permitted';
import type { Action } from '../access/policy';
import { partnershipShown } from '../hits/settings/setting.queries';
import type { PartnershipShownView } from '../hits/settings/settings.dto';
import { Database } from '../platform/database/database';
import { csrfTokenFor } from '../platform/http/csrf';
import { Clock } from '../platform/time/clock';
import { portalItself } from '../platform/viewer';
import { assets } from './assets';
import type { Assets } from './assets';
import { adminCards } from './admin/admin-cards';
import type { Recorded } from './history/recorded';
import { ShowLastChange } from './history/show-last-change';
import { entries } from './navigation';
import type { Section } from './navigation';
import { withQuery } from './sheets';
import { templates } from './templates';

/** What every page says of itself; the rest is between a page and its template. */
export interface Page {
  /** The page in its `<title>`, before the partnership. */
  readonly title: string;
  readonly section?: Section;
  readonly status?: number;
  /** True of a form that is sent before anybody signed in. */
  readonly isForEverybody?: boolean;
  /** The pages above this one. */
  readonly trail?: readonly { readonly text: string; readonly href: string }[];
  readonly back?: { readonly text: string; readonly href: string };
  /** The day that is looked at, where that can be another than today. */
  readonly asOf?: string;
  /** The record that the page is about: who changed it last stands at its end, for whoever may read its history. */
  readonly recorded?: Recorded;
  readonly errors?: readonly { readonly text: string; readonly href: string }[];
  readonly [more: string]: unknown;
}

/** What many may see without running the portal: it leads on from their own pages, and makes nobody an administrator. */
const openToMany: Action = 'directory:read';

const reader = portalItself('page');

/** Puts a page together: its template, within the header, navigation and footer that every page has. */
@Injectable()
export class ShowPage {
  // Read when first needed: a program that shows no page needs no built assets.
  private readonly templates = templates();
  private known: Assets | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly showLastChange: ShowLastChange,
  ) {}

  /** Sends the page, with what its template is told. */
  async execute(request: FastifyRequest, reply: FastifyReply, template: string, page: Page): Promise<void> {
    const [[partnership], lastChange] = await Promise.all([
      this.database.rows<PartnershipShownView>(reader, partnershipShown, []),
      this.showLastChange.execute(request, page.recorded),
    ]);
    const { asker } = request;
    const html = this.templates.render(`${template}.njk`, {
      // A page that says itself what may be done there is right.
      may: (action: Action): boolean => permitted(request, action),
      ...page,
      partnership: partnership ?? { name: 'Partnership', isDemonstration: false, partners: null },
      assets: (this.known ??= assets()),
      asker: asker && { name: asker.name, role: rolesInWords(request) },
      // Nothing leads where whoever asks may not go: `reaches("sponsorship:read", hit.id)`.
      reaches: (action: Action, hit: string): boolean => reachesHit(request, action, hit),
      navigation: navigationFor(request, page.section),
      lastChange,
      isAdmin: adminCards.some(({ needs }) => needs !== openToMany && permitted(request, needs)),
      csrf: request.session.accountId !== undefined || page.isForEverybody === true ? csrfTokenFor(reply) : '',
      atToday: withQuery(request.url, { asOf: null }),
      today: this.clock.today(),
    });
    // Going back shows a form as it was left; signing out clears what the browser kept.
    await reply
      .status(page.status ?? 200)
      .header('Cache-Control', 'private, no-cache')
      .type('text/html; charset=utf-8')
      .send(html);
  }
}

function navigationFor(request: FastifyRequest, section: Section | undefined): object[] {
  if (request.asker === null) return [];
  return entries
    .filter(({ needs }) => permitted(request, needs))
    .map(({ text, href, section: own }) => ({ text, href, current: own === section }));
}
