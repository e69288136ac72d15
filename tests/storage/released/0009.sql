-- Groups that removed the service.
INSERT INTO chats (id, platform, kind, title, person_id, hinted_at, lost_at) VALUES
    (9, 'simulator', 'group', '城管局旧群', NULL, '2026-11-19 08:00:00.000000', '2026-11-20 08:00:00.000000');
