import { Injectable } from '@nestjs/common';
import { Group } from '../../groups/group.entity';
import { Hit } from '../../hits/hit.entity';
import { Database } from '../../platform/database/database';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { Written } from '../../platform/http/responses';
import { Problem } from '../../platform/problems/problem';
import { Clock } from '../../platform/time/clock';
import type { Viewer } from '../../platform/viewer';
import { typeOfFile } from '../../platform/files/file-to-share';
import type { FileToShare } from '../../platform/files/file-to-share';
import { keepFile, personOfAccount } from './knowledge-writing.queries';
import { SharedKnowledgeGroup } from './shared-knowledge-group.entity';
import { SharedKnowledge } from './shared-knowledge.entity';
import type { KnowledgeAudience } from './shared-knowledge.entity';

export interface ShareKnowledgeCommand {
  readonly key?: string | null;
  readonly hit?: string | null;
  readonly group?: string | null;
  readonly audience: KnowledgeAudience;
  readonly groups?: readonly string[] | null;
  readonly title: string;
  readonly words?: string | null;
  readonly url?: string | null;
  readonly topics?: readonly string[] | null;
}

/** Shares a note, a link or a file: "exchange of information and knowledge between and across HITs". */
@Injectable()
export class ShareKnowledge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws 409 when the key is taken, 422 for a group or HIT there is none of, nothing that is shared, no group chosen, or a file of
   * another kind than may be shared.
   */
  async execute(viewer: Viewer, command: ShareKnowledgeCommand, file: FileToShare | null = null): Promise<Written> {
    const { key, hit = null, group = null, audience, title, words = null, url = null } = command;
    const groups = audience === 'GROUPS' ? [...new Set(command.groups)] : [];
    if (audience === 'GROUPS' && groups.length === 0)
      throw Problem.field('#/groups', 'Choose at least one group to share it with.');
    if (words === null && url === null && file === null)
      throw Problem.field('#/words', 'Write a note, give a link or choose a file: there is nothing to share yet.');
    const fileType = file && typeOfFile(file);
    return this.database.write(viewer, async (tx) => {
      await this.refuseUnknown(tx, command, groups);
      const [sharer] = await tx.rows<{ id: string }>(personOfAccount, [viewer.accountId]);
      const id = newId();
      const topics = [...new Set(command.topics?.map((topic) => topic.trim()))];
      const from = { key: key ?? id, hitId: hit, groupId: group, audience };
      const kept = { fileName: file && file.name, fileType, fileSize: file && file.bytes.length };
      const sharing = { sharedOn: this.clock.today(), sharedByPersonId: sharer?.id ?? null };
      await tx.insert(SharedKnowledge, [{ id, ...from, title, words, url, topics, ...kept, ...sharing }]);
      await tx.insert(
        SharedKnowledgeGroup,
        groups.map((groupId) => ({ knowledgeId: id, groupId })),
      );
      if (file) await tx.rows(keepFile, [id, file.bytes]);
      await tx.trail('share-knowledge', 'sharedKnowledge', id, { ...command, file: file && file.name });
      return { id, version: 1 };
    });
  }

  private async refuseUnknown(tx: Tx, command: ShareKnowledgeCommand, groups: readonly string[]): Promise<void> {
    const { hit = null, group = null, audience } = command;
    if (hit !== null) await tx.named(Hit, hit, '#/hit');
    const from = group === null ? null : await tx.named(Group, group, '#/group');
    for (const one of groups) await tx.named(Group, one, '#/groups');
    if (audience === 'HIT' && hit === null && (from === null || from.hitId === null))
      throw Problem.field(
        '#/audience',
        'It comes from no team, so there is no team to share it with. Choose groups, or all teams.',
      );
  }
}
