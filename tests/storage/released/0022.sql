-- Cases are held back, referred, hide names and are to be assigned by a time; leaders have functions.
UPDATE cases SET held_back = TRUE, hidden_names = '["王建国"]', assignment_due_at = '2026-11-20 09:00:00.000000',
    assignment_limit_amount = 4, assignment_limit_unit = 'wh' WHERE id = 1;
UPDATE cases SET confidential_by = 'resident', referred_to = 'discipline' WHERE id = 3;
UPDATE drafts SET held_back = TRUE, hidden_names = '["张伟"]', shown_names = '["建设"]' WHERE id = 9;
UPDATE people SET last_language = 'en' WHERE id = 1;
UPDATE roles SET function = 'head' WHERE id = 1;
UPDATE invitations SET function = 'head' WHERE id = 1;
