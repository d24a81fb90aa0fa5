/** SQL: what the demonstration does not hold for HIT A, so that every route has something to answer about. */
export const missing = `
  INSERT INTO spreadsheet_import (kind, hit_id, file_name, state, headers, header_row, row_count, columns, received_at)
    SELECT 'PEOPLE', id, 'people.csv', 'UNDONE', '["Name"]', 1, 1, '{"name": 0}', '2014-01-01' FROM hit WHERE key = 'A';
  WITH r AS (INSERT INTO governance_report (kind, hit_id, period) SELECT 'GOVERNANCE', id, '[2013-01-01,2014-01-01)' FROM hit WHERE key = 'A' RETURNING id)
    INSERT INTO governance_report_version (report_id, number, frozen_at, frozen_by, content, content_hash, data_fingerprint)
    SELECT id, 1, '2014-01-01', 'Ann', '{"kind": "GOVERNANCE", "judgement": {}, "report": {"hits": [], "period": {"from": "2013-01-01", "to": "2013-12-31"}, "quoracy": [],
      "promises": [], "rules": [], "marks": [], "group": null, "dataDay": "2014-01-01", "askedTo": "2013-12-31"}, "document": {"title": "A", "period": "B", "subtitle": "C", "foot": "D", "blocks": []}}', repeat('a', 64), repeat('b', 64) FROM r;
  INSERT INTO report_schedule (kind, hit_id, every, after_days, started_on) SELECT 'GOVERNANCE', id, 'YEAR', 0, '2198-01-01' FROM hit WHERE key = 'A';
  WITH k AS (UPDATE shared_knowledge SET file_name = 'a.txt', file_type = 'text/plain', file_size = 1 WHERE key = 'A-K1' RETURNING id)
    INSERT INTO shared_knowledge_file (knowledge_id, bytes) SELECT id, 'a' FROM k;
  INSERT INTO opportunity_file (opportunity_id, name, type, bytes) SELECT id, 'a.txt', 'text/plain', 'a' FROM opportunity;
  INSERT INTO named_deputy (id, seat_id, person_id, during)
    SELECT uuidv7(), s.id, p.id, '[2012-10-01,)' FROM seat s JOIN governance_group g ON g.id = s.group_id CROSS JOIN person p
    WHERE g.key = 'A-SG' ORDER BY s.key, p.key LIMIT 1;
  INSERT INTO declared_view (commitment_id, rag, path_to_green, declared_by, during)
    SELECT c.id, 'AMBER', 'We meet as often as we can.', 'The chair', '[2013-01-01,)'
    FROM commitment c JOIN governance_group g ON g.id = c.group_id WHERE g.key = 'A-SG' LIMIT 1;
  INSERT INTO finding_answer (commitment_id, aspect, because, answered_by, during)
    SELECT c.id, 'BY_PERIOD', 'The summer.', 'The chair', '[2013-08-01,2013-10-01)'
    FROM commitment c JOIN governance_group g ON g.id = c.group_id WHERE g.key = 'A-SG' LIMIT 1;
  INSERT INTO time_away (person_id, during) SELECT person_id, '[2198-01-01,2198-02-01)' FROM executive_sponsorship WHERE key = 'A-SPONSOR';
  INSERT INTO kept_item (group_id, kind, title, origin, kept_on)
    SELECT id, 'BACKLOG', 'The budget', 'ADDED', '2013-01-01' FROM governance_group WHERE key = 'A-SG';
  INSERT INTO planned_item (meeting_id, position, title, origin)
    SELECT m.meeting_id, 1, 'The budget', 'ADDED' FROM meeting_group m JOIN governance_group g ON g.id = m.group_id
    WHERE g.key = 'A-SG' ORDER BY m.meets_on LIMIT 1;
  INSERT INTO apology (meeting_id, seat_id, person_id, sent_on, origin)
    SELECT m.meeting_id, s.id, h.person_id, m.meets_on - 2, 'TYPED' FROM meeting_group m JOIN governance_group g ON g.id = m.group_id
      JOIN seat s ON s.group_id = g.id JOIN seat_holder h ON h.seat_id = s.id AND h.during @> m.meets_on WHERE g.key = 'A-SG' ORDER BY m.meets_on, s.key LIMIT 1;
  INSERT INTO group_update (key, group_id, sent_on, status, what_changed)
    SELECT 'a-sg-update', id, '2013-05-01', 'AT_RISK', 'Two leads left.' FROM governance_group WHERE key = 'A-SG';
  INSERT INTO decision (meeting_id, number, statement)
    SELECT m.meeting_id, 'D-1999-001', 'To meet again.' FROM meeting_group m JOIN governance_group g ON g.id = m.group_id
    WHERE g.key = 'B-SG' ORDER BY m.meets_on LIMIT 1;
  INSERT INTO upward_report_draft (group_id, parent_group_id, covers, begun_on, lines)
    SELECT group_id, parent_group_id, '[2013-05-01,2013-06-01)', '2013-06-01', '[]' FROM reporting_line l JOIN governance_group g ON g.id = l.group_id
    WHERE g.key = 'A-SG' LIMIT 1;
  INSERT INTO interaction (id, key, group_id, other_group_id, happened_on, kind, words)
    SELECT uuidv7(), 'a-sg-day', least(a.id, b.id), greatest(a.id, b.id), '2013-05-01', 'JOINT_EVENT', 'An open day.'
    FROM governance_group a, governance_group b WHERE a.key = 'A-SG' AND b.key = 'A-REF'`;
