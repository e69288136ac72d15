-- A picture says where it was sent.
INSERT INTO media (id, platform, file, state, sha256, mime, size, attempts, person_id, created_at, retry_at, chat_id,
    message) VALUES
    (3, 'simulator', 'f3', 'refused', '', '', 0, 1, 1, '2026-11-20 08:00:00.000000', NULL, 1, 'm30');
