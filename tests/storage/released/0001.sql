-- What a county's database of revision 0001 may hold: at least a row in every table, every column filled somewhere.
-- Never edited once released; what a later revision adds stands in a file of its own.

-- 李女士 reports, 王先生 coordinates, 承办人甲 works at 城管局, and somebody had their data deleted.
INSERT INTO people (id, name, language, created_at, welcomed_at, forgotten_at, unreachable_at) VALUES
    (1, '李女士', 'zh-CN', '2026-11-19 01:00:00.000000', '2026-11-19 01:00:00.250000', NULL, NULL),
    (2, '王先生', 'zh-CN', '2026-11-19 00:30:00.000000', '2026-11-19 00:30:00.000000', NULL, NULL),
    (3, '承办人甲', 'zh-CN', '2026-11-19 00:40:00.000000', NULL, NULL, '2026-11-19 09:00:00.000000'),
    (4, '', 'en', '2026-11-18 02:00:00.000000', '2026-11-18 02:00:00.000000', '2026-11-19 03:00:00.000000', NULL);
INSERT INTO identities (platform, external, person_id) VALUES
    ('simulator', 'p1', 1), ('simulator', 'p2', 2), ('simulator', 'p3', 3);
INSERT INTO chats (id, platform, kind, title, person_id, hinted_at) VALUES
    (1, 'simulator', 'private', '', 1, NULL),
    (2, 'simulator', 'private', '', 2, NULL),
    (3, 'simulator', 'group', '城管局工作群', NULL, '2026-11-19 02:00:00.000000'),
    (4, 'simulator', 'private', '', 4, NULL),
    (5, 'simulator', 'private', '', 3, NULL);
INSERT INTO chat_aliases (platform, external, chat_id, current) VALUES
    ('simulator', 'c1', 1, TRUE), ('simulator', 'c2', 2, TRUE), ('simulator', 'c3', 3, TRUE),
    ('simulator', 'c3-before', 3, FALSE), ('simulator', 'c4', 4, TRUE), ('simulator', 'c5', 5, TRUE);
INSERT INTO roles (id, person_id, role, department, confidential, since, until) VALUES
    (1, 2, 'coordinator', '', TRUE, '2026-11-19 00:31:00.000000', NULL),
    (2, 3, 'staff', 'city', FALSE, '2026-11-19 00:41:00.000000', '2026-11-19 08:00:00.000000');
INSERT INTO bindings (id, chat_id, department, bound_at, bound_by, ended_at) VALUES
    (1, 3, 'housing', '2026-11-19 00:42:00.000000', 2, '2026-11-19 00:43:00.000000'),
    (2, 3, 'city', '2026-11-19 00:44:00.000000', 3, NULL);
INSERT INTO invitations (id, digest, purpose, departments, confidential, expires_at, used_at, used_by) VALUES
    (1, '03ac674216f3e15c761ee1a5e255f067953623c8b388b4459e13f978d7c846f4', 'coordinator', '[]', TRUE,
     '2026-11-26 00:00:00.000000', '2026-11-19 00:31:00.000000', 2),
    (2, '5994471abb01112afcc18159f6cc74b4f511b99806da59b3caf5a9c173cacfc5', 'group', '["city", "housing"]', FALSE,
     '2026-11-26 00:00:00.000000', NULL, NULL);
INSERT INTO search_reasons (id, person_id, words, given_at) VALUES
    (1, 2, '居民来电询问进度', '2026-11-20 03:00:00.000000');

-- 1: done, rated, closed. 2: in hand, with a question, an extension asked for and pictures. 3: split, 4: its part.
-- 5: merged into the later 6, whose words were deleted.
INSERT INTO cases (id, reference, parent_id, resident_id, source, kind, category, area, words, address, latitude,
    longitude, status, department, cycle, urgent, confidential, named, filed_at, assigned_at, acknowledged_at,
    original_due_at, due_at, paused_at, asked_in_cycle, extended_in_cycle, suspended_until, resolved_at, closed_at,
    outcome, returns, reopened, excluded_at, wants_human_at, forgotten_at) VALUES
    (1, '26000010', NULL, 1, 'resident', 'complaint', 'clean-garbage', 'riverside', '楼下垃圾三天没有清运', '振兴路12号', 31.230416,
     121.473701, 'closed', 'city', 2, FALSE, FALSE, TRUE, '2026-11-19 01:05:00.123456', '2026-11-19 01:05:00.123456',
     '2026-11-19 02:10:00.000000', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000', NULL, 0, 0, NULL,
     '2026-11-19 07:00:00.000000', '2026-11-19 08:30:00.000000', 'solved', 1, 1, NULL, NULL, NULL);
INSERT INTO cases (id, reference, parent_id, resident_id, source, kind, category, area, words, address, latitude,
    longitude, status, department, cycle, urgent, confidential, named, filed_at, assigned_at, acknowledged_at,
    original_due_at, due_at, paused_at, asked_in_cycle, extended_in_cycle, suspended_until, resolved_at, closed_at,
    outcome, returns, reopened, excluded_at, wants_human_at, forgotten_at) VALUES
    (2, '26000029', NULL, 1, 'resident', 'help', 'clean-garbage', 'riverside', '路灯不亮，“晚上看不见”；再说一遍：路灯不亮', '清河路3号', NULL,
     NULL, 'in_progress', 'city', 1, TRUE, FALSE, FALSE, '2026-11-20 01:00:00.000000', '2026-11-20 01:00:01.000000',
     '2026-11-20 01:30:00.000000', '2026-11-25 09:00:00.000000', '2026-11-27 09:00:00.000000',
     '2026-11-20 04:00:00.000000', 1, 1, '2026-11-24 00:00:00.000000', NULL, NULL, '', 0, 0,
     '2026-11-20 05:00:00.000000', '2026-11-20 05:30:00.000000', NULL),
    (3, '26000032', NULL, 1, 'leader_note', 'report', 'other', '', '两件事：噪音；占道', '', NULL, NULL, 'split', '', 1,
     FALSE, TRUE, FALSE, '2026-11-20 02:00:00.000000', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, '', 0, 0,
     NULL, NULL, NULL);
INSERT INTO cases (id, reference, parent_id, resident_id, source, kind, category, area, words, address, latitude,
    longitude, status, department, cycle, urgent, confidential, named, filed_at, assigned_at, acknowledged_at,
    original_due_at, due_at, paused_at, asked_in_cycle, extended_in_cycle, suspended_until, resolved_at, closed_at,
    outcome, returns, reopened, excluded_at, wants_human_at, forgotten_at) VALUES
    (4, '26000032-1', 3, NULL, 'leader_note', 'report', 'other', '', '占道', '', NULL, NULL, 'assigned', 'city', 1, FALSE,
     FALSE, FALSE, '2026-11-20 02:00:00.000000', '2026-11-20 02:30:00.000000', NULL, '2026-12-01 09:00:00.000000',
     '2026-12-01 09:00:00.000000', NULL, 0, 0, NULL, NULL, NULL, '', 0, 0, NULL, NULL, NULL),
    (6, '26000055', NULL, NULL, 'phone', 'complaint', 'other', '', '', '', NULL, NULL, 'submitted', '', 1, FALSE, FALSE,
     FALSE, '2026-11-20 02:20:00.000000', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, '', 0, 0, NULL, NULL,
     '2026-11-20 06:00:00.000000');
INSERT INTO cases (id, reference, parent_id, resident_id, source, kind, category, area, words, address, latitude,
    longitude, status, department, cycle, urgent, confidential, named, filed_at, assigned_at, acknowledged_at,
    original_due_at, due_at, paused_at, asked_in_cycle, extended_in_cycle, suspended_until, resolved_at, closed_at,
    outcome, returns, reopened, excluded_at, wants_human_at, forgotten_at) VALUES
    (5, '26000041', 6, 1, 'resident', 'complaint', 'other', '', '井盖松动', '东门口', NULL, NULL, 'merged', '', 1, FALSE,
     FALSE, FALSE, '2026-11-20 02:10:00.000000', NULL, NULL, NULL, NULL, NULL, 0, 0, NULL, NULL, NULL, '', 0, 0, NULL,
     NULL, NULL);
INSERT INTO counters (name, value) VALUES ('cases-2026', 5);
INSERT INTO audience (case_id, person_id, chat_id, why) VALUES (1, 1, 1, 'reported'), (2, 1, 1, 'reported');

INSERT INTO assignments (id, case_id, cycle, department, assigned_at, response_due_at, responded_at, returned_at,
    ended_at, ending) VALUES
    (1, 1, 1, 'housing', '2026-11-19 01:05:00.000000', '2026-11-20 01:05:00.000000', NULL,
     '2026-11-19 01:30:00.000000', '2026-11-19 01:40:00.000000', 'returned'),
    (2, 1, 2, 'city', '2026-11-19 01:40:00.000000', '2026-11-20 01:40:00.000000', '2026-11-19 02:10:00.000000', NULL,
     '2026-11-19 07:00:00.000000', 'resolved'),
    (3, 2, 1, 'city', '2026-11-20 01:00:01.000000', '2026-11-23 01:00:01.000000', NULL, NULL, NULL, '');
INSERT INTO cycles (id, case_id, number, department, started_at, original_due_at, due_at, resolved_at, outcome,
    asked_at, delivered_at, undone_at, undone_by) VALUES
    (1, 1, 1, 'city', '2026-11-19 01:05:00.000000', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000',
     '2026-11-19 03:00:00.000000', 'partly', '2026-11-19 03:01:00.000000', '2026-11-19 03:01:02.000000',
     '2026-11-19 04:00:00.000000', 'resident'),
    (2, 1, 2, 'city', '2026-11-19 04:00:00.000000', '2026-11-20 09:00:00.000000', '2026-11-20 09:00:00.000000',
     '2026-11-19 07:00:00.000000', 'solved', '2026-11-19 07:01:00.000000', '2026-11-19 07:01:01.000000', NULL, ''),
    (3, 2, 1, 'city', '2026-11-20 01:00:00.000000', '2026-11-25 09:00:00.000000', '2026-11-27 09:00:00.000000', NULL,
     '', NULL, NULL, NULL, '');
INSERT INTO statements (id, case_id, person_id, role, action, audience, cycle, words, album, said_at, taken_back_at)
    VALUES
    (1, 1, 3, 'staff', 'resolve', 'resident', 2, '已清运，并增设垃圾桶', 'album-1', '2026-11-19 07:00:00.000000', NULL),
    (2, 2, 3, 'staff', 'extend', 'office', 1, '等待灯具到货', '', '2026-11-20 03:30:00.000000',
     '2026-11-20 03:30:30.000000');
INSERT INTO requests (id, case_id, cycle, kind, department, suggested, days, statement_id, asked_by, asked_at,
    decided_by, decided_at, granted) VALUES
    (1, 1, 1, 'return', 'housing', 'city', 0, NULL, 3, '2026-11-19 01:30:00.000000', 2, '2026-11-19 01:40:00.000000',
     TRUE),
    (2, 2, 1, 'extension', 'city', '', 2, 2, 3, '2026-11-20 03:30:00.000000', NULL, NULL, NULL);
INSERT INTO media (id, platform, file, state, sha256, mime, size, attempts, person_id, created_at, retry_at) VALUES
    (1, 'simulator', 'f1', 'kept', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'image/png', 4,
     1, 1, '2026-11-20 00:59:00.000000', NULL),
    (2, 'simulator', 'forgotten-2', 'forgotten', '', 'image/jpeg', 0, 8, 1, '2026-11-20 00:59:00.000000',
     '2026-11-20 01:10:00.000000');
INSERT INTO attachments (id, media_id, draft_id, case_id, statement_id, purpose, cycle) VALUES
    (1, 1, NULL, 2, NULL, 'complaint', 1), (2, 1, NULL, 1, 1, 'proof', 2), (3, 1, 1, NULL, NULL, 'complaint', 1);
INSERT INTO ratings (id, case_id, cycle, person_id, via, solved, first_grade, grade, reasons, words, pressed,
    own_staff, rated_at, recorded_by) VALUES
    (1, 1, 2, 1, 'phone', 'yes', 4, 5, '["fast", "polite"]', '办得很快', TRUE, FALSE, '2026-11-19 08:30:00.000000', 2);
INSERT INTO drafts (id, person_id, chat_id, source, step, asked, words, address, latitude, longitude, kind, category,
    area, confidential, named, touched_at) VALUES
    (1, 3, 5, 'resident', 'place', '["category", "place"]', '小区门口积水', '', 31.5, 121.25, 'complaint', 'other', '',
     FALSE, TRUE, '2026-11-20 06:00:00.000000');
INSERT INTO events (id, case_id, at, action, from_status, to_status, person_id, role, department, cycle, details,
    cause) VALUES
    (1, NULL, '2026-11-19 00:31:00.000000', 'joined', '', '', 2, 'coordinator', '', 1,
     '{"purpose": "coordinator", "departments": [], "chat": 2}', 1),
    (2, 1, '2026-11-19 01:05:00.123456', 'submit', '', 'assigned', 1, 'resident', 'housing', 1, '{}', 2),
    (3, 1, '2026-11-19 07:00:00.000000', 'resolve', 'in_progress', 'resolved', 3, 'staff', 'city', 2,
     '{"outcome": "solved", "statement": 1}', 3),
    (4, 2, '2026-11-20 01:00:00.000000', 'submit', '', 'assigned', 1, 'resident', 'city', 1, '{}', 4);

-- One update of each state, and messages out that wait, went out, failed and may have arrived.
INSERT INTO inbox (id, platform, key, chat, payload, state, attempts, received_at, handled_at, error) VALUES
    (1, 'simulator', 'w:m1', 'c2', '', 'done', 0, '2026-11-19 00:31:00.000000', '2026-11-19 00:31:00.100000', ''),
    (2, 'simulator', 'w:m2', 'c1', '{"text": "楼下垃圾三天没有清运"}', 'done', 1, '2026-11-19 01:05:00.000000',
     '2026-11-19 01:05:00.200000', ''),
    (3, 'simulator', 'w:m3', 'c3', '{"text": "坏的"}', 'dead', 4, '2026-11-19 07:00:00.000000',
     '2026-11-19 07:00:00.300000', 'ValueError');
INSERT INTO outbox (id, chat_id, kind, content, language, case_id, subject, reply_to, expects, merge_key, cause,
    created_at, hold_until, state, attempts, retry_at, lease_until, error) VALUES
    (1, 1, 'say', '{"sentences": [["joined.coordinator", {}]], "buttons": [], "photos": [], "place": null}', 'zh-CN', 1,
     NULL, 'm2', 'rating:1:2', 'case:1', 2, '2026-11-19 01:05:00.000000', '2026-11-19 01:05:02.000000', 'sent', 1, NULL,
     NULL, ''),
    (2, 3, 'card', '{"sentences": [], "buttons": [], "photos": [], "place": null}', 'zh-CN', 2, 2, '', '', 'card:2', 4,
     '2026-11-20 01:00:00.000000', '2026-11-20 01:00:00.000000', 'sent', 1, NULL, NULL, ''),
    (3, 1, 'say', '{"sentences": [["today.none", {}]], "buttons": [], "photos": [], "place": null}', 'zh-CN', NULL,
     NULL, '', '', '', NULL, '2026-11-20 06:00:00.000000', '2026-12-20 06:00:00.000000', 'waiting', 1,
     '2026-11-20 06:00:02.000000', NULL, 'timed out'),
    (4, 3, 'say', '{"sentences": [["today.none", {}]], "buttons": [], "photos": [], "place": null}', 'zh-CN', NULL,
     NULL, '', '', '', NULL, '2026-11-20 06:00:00.000000', '2026-11-20 06:00:00.000000', 'uncertain', 2, NULL,
     '2026-11-20 06:01:00.000000', 'lease expired');
INSERT INTO deliveries (id, outbox_id, chat_id, part, message, kind, case_id, expects, sent_at) VALUES
    (1, 1, 1, 0, 'm9', 'say', 1, 'rating:1:2', '2026-11-19 01:05:02.500000'),
    (2, 2, 3, 1, 'm10', 'card', 2, '', '2026-11-20 01:00:00.700000');
INSERT INTO timers (id, kind, subject, number, due_at, failed) VALUES
    (1, 'digest', 0, 0, '2026-11-23 00:00:00.000000', ''),
    (2, 'overdue', 2, 0, '2026-11-27 09:00:00.000000', ''),
    (3, 'silence', 1, 2, '2026-11-20 00:00:00.000000', 'KeyError');
INSERT INTO digest_runs (person_id, day, covers_from, covers_to) VALUES
    (2, '2026-11-20', '2026-11-19 00:00:00.000000', '2026-11-20 00:00:00.000000');
INSERT INTO entries (kind, code, definition, retired) VALUES
    ('department', 'city', '{"name": {"zh-CN": "城市管理执法局", "en": "Urban management"}}', FALSE),
    ('department', 'gone', '{"name": {"zh-CN": "原城管局", "en": "Former urban management"}}', TRUE);
INSERT INTO settings (name, value) VALUES ('clock.moved_seconds', '0');
