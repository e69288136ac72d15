-- Wrong codes are counted.
INSERT INTO code_tries (id, person_id, chat_id, tried_at) VALUES (1, 1, 1, '2026-11-20 07:00:00.000000');
