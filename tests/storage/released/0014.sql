UPDATE cases SET unreached_at = '2026-11-26 03:00:00.000000' WHERE id = 6;
