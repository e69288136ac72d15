-- Slips: one issued with two lines, and a draft that was sent back.
INSERT INTO slips (id, kind, status, department, requirement, due_at, named_due, drawn_by, drawn_at, returned_because,
    signed_by, issued_at, code, year, number, issued, acknowledged_at, ended_at, ended_because)
VALUES (1, 'reminder', 'closed', 'city', '限期整改到位', '2026-11-25 09:30:00.000000', TRUE, 1,
    '2026-11-20 01:00:00.000000', '', 2, '2026-11-20 02:00:00.000000', '督提', 2026, 1,
    '{"department": {"zh-CN": "城管局"}, "function": {"zh-CN": "办公室主任"}, "signer": "李主任", "drawer": "督办员甲"}',
    '2026-11-20 03:00:00.000000', '2026-11-24 03:00:00.000000', '第二项列入明年计划'),
    (2, 'urging', 'drafted', 'city', '', NULL, FALSE, 1, '2026-11-21 01:00:00.000000', '写具体些', NULL, NULL, '', NULL,
    NULL, '{}', NULL, NULL, '');
INSERT INTO slip_lines (slip_id, line, case_id, cycle, place, problem)
VALUES (1, 1, 1, 1, '建设路12号', '{"zh-CN": "占道经营"}'), (1, 2, 2, 1, '', '{}'), (2, 1, 1, 1, '', '{}');
