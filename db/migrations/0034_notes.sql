-- What a place was called when its note was last saved: the title of a passage, or the question or the task as plain text. The note keeps it
-- after the place has gone from the course. Null for notes of before this migration.
alter table note add column heading text;
