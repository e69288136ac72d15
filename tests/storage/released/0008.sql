-- Cycles and assignments say how figures count them, and cycles what was said of their results.
INSERT INTO cycles (id, case_id, number, department, started_at, original_due_at, due_at, resolved_at, outcome,
    asked_at, delivered_at, undone_at, undone_by, out_of_scope, excluded, said_solved, said_grade, phoned_grade) VALUES
    (4, 3, 1, '', '2026-11-20 02:00:00.000000', NULL, NULL, '2026-11-20 03:00:00.000000', 'solved',
     '2026-11-20 03:00:00.000000', NULL, '2026-11-20 03:10:00.000000', 'coordinator', TRUE, FALSE, 'partly', 3, 5);
