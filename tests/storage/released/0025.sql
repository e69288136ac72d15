-- Files lie beside pictures and voices, under their names.
INSERT INTO media (id, platform, file, state, sha256, mime, size, attempts, person_id, created_at, retry_at, chat_id,
    message, kind, name) VALUES
    (5, 'simulator', 'f5', 'refused', '', '', 0, 1, 1, '2026-11-20 08:00:00.000000', NULL, 1, 'm32', 'file',
     '关于振兴路的报告.docx');
