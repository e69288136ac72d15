-- Voices lie beside pictures, and residents report in groups of their own.
INSERT INTO media (id, platform, file, state, sha256, mime, size, attempts, person_id, created_at, retry_at, chat_id,
    message, kind, seconds) VALUES
    (4, 'simulator', 'f4', 'refused', '', '', 0, 1, 1, '2026-11-20 08:00:00.000000', NULL, 1, 'm31', 'voice', 12);
INSERT INTO communities (id, chat_id, area, bound_at, bound_by, ended_at) VALUES
    (1, 1, 'east-gate', '2026-11-20 08:00:00.000000', 1, '2026-11-21 08:00:00.000000');
