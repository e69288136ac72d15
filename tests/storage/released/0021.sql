-- That a result waits was told in a form.
INSERT INTO outbox (id, chat_id, kind, content, language, case_id, subject, reply_to, expects, merge_key, cause,
    created_at, hold_until, state, attempts, retry_at, lease_until, error) VALUES
    (6, 1, 'template', '{"sentences": [], "buttons": [], "photos": [], "place": null}', 'zh-CN', 1, 1, '', '',
     'template:result:2026-11-25T01:00:00+00:00', NULL, '2026-11-26 06:00:00.000000', '2026-11-26 06:00:00.000000',
     'sent', 1, NULL, NULL, '');
