-- Words are indexed by blocks of cases, and grades are summed up. This block is of no case, so that searches hold.
INSERT INTO grade_totals (department, through, satisfied, rated, newest) VALUES ('gone', 1, 1, 1, '[[1, true]]');
INSERT INTO search_blocks (id, changes, ready) VALUES (900000, 1, FALSE);
INSERT INTO search_grams (block, gram, cases) VALUES (900000, 123456789012, decode('00ff10', 'hex'));
