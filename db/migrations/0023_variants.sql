-- Of an answer whose learner is gone: whether it was their first answer to the question over all rounds, and whether its round was complete.
-- Both are null in rows from before; there, a first answer is one of round 1, and a complete round has an answer to every place.
alter table anonymous_answer add column first_answer boolean, add column round_complete boolean;
-- Which rounds the figures of a question come from: first rounds or, for a later variant of a place, the rounds after them.
alter table question_statistic add column rounds text not null default 'first' check (rounds in ('first', 'later'));
-- Finds the questions that progress does not count, without reading the records of the others.
create index question_revision_look_back on question_revision (course_id, question_id) where record ->> 'role' = 'lookback';
