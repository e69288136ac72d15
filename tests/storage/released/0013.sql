-- Cycles and assignments hold the limit that their dates rest on.
INSERT INTO assignments (id, case_id, cycle, department, assigned_at, response_due_at, responded_at, returned_at,
    ended_at, ending, out_of_scope, excluded, limit_amount, limit_unit, limit_source) VALUES
    (4, 2, 1, 'city', '2026-11-20 01:00:00.000000', '2026-11-23 09:00:00.000000', '2026-11-20 01:30:00.000000', NULL,
     '2026-11-20 01:40:00.000000', 'reassigned', FALSE, FALSE, 1, 'wd', 'settings');
INSERT INTO cycles (id, case_id, number, department, started_at, original_due_at, due_at, resolved_at, outcome,
    asked_at, delivered_at, undone_at, undone_by, out_of_scope, excluded, said_solved, said_grade, phoned_grade,
    limit_amount, limit_unit, limit_source) VALUES
    (5, 4, 1, 'city', '2026-11-20 02:00:00.000000', '2026-11-23 09:00:00.000000', '2026-11-23 09:00:00.000000',
     '2026-11-20 03:00:00.000000', 'solved', '2026-11-20 03:00:00.000000', NULL, NULL, '', TRUE, FALSE, '', NULL, NULL,
     1, 'wd', 'inferred');
