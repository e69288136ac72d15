-- Words wait with a case for coordinators, and a confidential case names the one in whose course it was told.
INSERT INTO drafts (id, person_id, chat_id, case_id, source, step, asked, words, address, kind, category, area,
    confidential, named, touched_at) VALUES
    (9, 1, 1, 1, 'resident', 'which', '[]', '还在那里', '', '', '', '', FALSE, FALSE, '2026-11-20 08:00:00.000000');
UPDATE cases SET about_id = 1 WHERE id = 3;
