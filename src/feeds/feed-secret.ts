import { createHmac } from 'node:crypto';
import { fileOf } from './feed-kind';
import type { FeedKind } from './feed-kind';

/**
 * The secret of a feed. It follows from the portal’s own and the id of the address, so that it can be shown again to whom it belongs
 * and still is kept nowhere: the database holds a digest.
 */
export function feedSecret(portalSecret: string, id: string): string {
  return `feed_${createHmac('sha256', portalSecret).update(`feed ${id}`).digest('base64url')}`;
}

/** Where the feed is, within the portal. */
export function feedPath(secret: string, kind: FeedKind): string {
  return `/feeds/${secret}/${fileOf[kind]}`;
}
