-- What a person may still be sent unasked is kept with their chat.
INSERT INTO allowances (chat_id, remaining, until) VALUES (1, 3, '2026-11-25 01:00:00.000000');
