-- An answer in place is kept with the message that it answered, and the lines that it offered with its delivery.
UPDATE inbox SET answer = '请核对。' WHERE id = 2;
UPDATE deliveries SET offered = '[["提交", "d:1:submit"]]' WHERE id = 1;
