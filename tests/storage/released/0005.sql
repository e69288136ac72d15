-- A message says how often a sender died with it in hand.
INSERT INTO outbox (id, chat_id, kind, content, language, case_id, subject, reply_to, expects, merge_key, cause,
    created_at, hold_until, state, attempts, retry_at, lease_until, error, deaths) VALUES
    (5, 1, 'say', '{"sentences": [], "buttons": [], "photos": [], "place": null}', 'zh-CN', NULL, NULL, '', '', '', NULL,
     '2026-11-20 06:00:00.000000', '2026-11-20 06:00:00.000000', 'failed', 3, NULL, NULL, 'died', 2);
